import Emulation
import FoundationEssentials
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// The people of the unit one stands in, and who signs for whom.
///
/// | route | answer |
/// |---|---|
/// | `GET people` | who has, had or will have a post here, deputies too |
/// | `PUT memberships/{id}` | an administrator gives a post, or opens a unit right below with its first administrator |
/// | `DELETE memberships/{id}` | an administrator ends a post at this moment |
/// | `PUT people/{id}/invitation` | an administrator lets somebody choose a password |
/// | `PUT deputies/{id}` | a leader lets a colleague sign in their place |
/// | `DELETE deputies/{id}` | takes it back at this moment |
struct PeopleController {
    let postgres: PostgresClient

    func add(to routes: Routes<UnitContext>) {
        routes.get("people", use: list)
        routes.put("memberships/{id}", use: appoint)
        routes.delete("memberships/{id}", use: end)
        routes.put("people/{id}/invitation", use: invite)
        routes.put("deputies/{id}", use: delegate)
        routes.delete("deputies/{id}", use: end)
    }

    @Sendable func list(_ request: Request, context: UnitContext) async throws -> Response {
        let people = try await ListPeople().run(as: context.standing, on: postgres)
        var json = JSONWriter()
        json.object { json in
            json.array("items") { json in
                for colleague in people { json.value(colleague) }
            }
        }
        return Response(json: json)
    }

    @Sendable func appoint(_ request: Request, context: UnitContext) async throws -> Response {
        let id = try context.newID()
        var fields = try Fields(try await request.json(), allowing: ["unit", "person", "name", "role", "post", "signsAs", "from", "until"])
        let unit = fields.optional("unit", .unit)
        let person = fields.optional("person", .uuid)
        let name = fields.optional("name", .text(upTo: 200))
        let role = fields.value("role", .choice(of: Role.self))
        let post = fields.optional("post", .text(upTo: 200))
        let signsAs = fields.optionalChoice("signsAs", of: SigningPost.self)
        let from = fields.value("from", .legalDay)
        let until = fields.legalDay("until")
        if (person == nil) == (name == nil) {
            fields.refuse(
                "person", "post.person-or-name", vi: "Chỉ ghi một trong hai: mã định danh của người đã có hoặc họ tên của người mới.",
                en: "Give the id of somebody known or the name of somebody new, one of them.")
        }
        try fields.finish()
        let appointee: AppointPerson.Appointee = if let person { .known(person) } else { .new(name: name ?? "") }
        try await AppointPerson(id, in: unit, appointee, role: role, post: post, signsAs: signsAs, from: from, until: until)
            .run(as: context.standing, on: postgres)
        return Response(status: .noContent)
    }

    @Sendable func invite(_ request: Request, context: UnitContext) async throws -> Response {
        let person = try context.uuid()
        var fields = try Fields(try await request.json(), allowing: ["login"])
        let login = fields.value("login", .text(upTo: 200))
        try fields.finish()
        let invitation = try await InvitePerson(person, login: try Login(login)).run(as: context.standing, on: postgres)
        var json = JSONWriter()
        json.object { $0.member("invitation", invitation.text) }
        return Response(json: json)
    }

    @Sendable func delegate(_ request: Request, context: UnitContext) async throws -> Response {
        let id = try context.newID()
        var fields = try Fields(try await request.json(), allowing: ["to", "campaign", "from", "until"])
        let deputy = fields.value("to", .uuid)
        let campaign = fields.optional("campaign", .uuid)
        let from = fields.value("from", .legalDay)
        let until = fields.value("until", .legalDay)
        try fields.finish()
        try await DelegateSignature(id, to: deputy, in: campaign, from: from, until: until).run(as: context.standing, on: postgres)
        return Response(status: .noContent)
    }

    @Sendable func end(_ request: Request, context: UnitContext) async throws -> Response {
        try await EndPost(try context.uuid()).run(as: context.standing, on: postgres)
        return Response(status: .noContent)
    }
}

extension JSONWriter {
    fileprivate mutating func value(_ colleague: Colleague) {
        object { json in
            json.member("membership", colleague.membership)
            json.member("person", colleague.person)
            json.member("name", colleague.name)
            json.member("role", colleague.role.rawValue)
            json.member("post", colleague.post)
            json.member("signsAs", colleague.signsAs?.rawValue)
            json.member("from", colleague.validFrom)
            json.member("until", colleague.validUntil)
            json.member("endedAt", colleague.endedAt)
            json.member("onBehalfOf", colleague.onBehalfOf)
            json.member("familyId", colleague.family)
        }
    }
}
