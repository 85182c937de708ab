import Emulation
import FoundationEssentials
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// Movements that run over years, and how long by every reading.
///
/// | route | who | body | answer |
/// |---|---|---|---|
/// | `GET movements?on` | | | those that the unit reads, how long each has run by that day, and what plans bundle that nobody keeps |
/// | `PUT movements/{id}` | who announces | `id`, `name`, `nominalFrom`, `nominalUntil`, `periodText`, `launches` | keeps one, or corrects it |
struct MovementsController {
    let postgres: PostgresClient
    let notice: Notice

    func add(to routes: Routes<UnitContext>) {
        routes.get("movements", use: list)
        routes.put("movements/{id}", use: write)
    }

    @Sendable func list(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: ["on"])
        let on = query.value("on", .legalDay)
        try query.finish()
        let list = try await ListMovements().run(as: context.standing, on: postgres)
        var json = JSONWriter(capacity: 1024 * (list.movements.count + 1))
        json.object { json in
            json.array("items") { json in
                for listed in list.movements { json.object { json in json.members(of: listed, asOf: on ?? list.today) } }
            }
            json.array("unkept") { json in
                for planned in list.unkept {
                    json.object { json in
                        json.member("name", planned.linked.name)
                        json.member(planned.plan)
                    }
                }
            }
            json.member(notice)
        }
        return Response(json: json)
    }

    @Sendable func write(_ request: Request, context: UnitContext) async throws -> Response {
        var told = Movement.Told(name: "")
        let decision = try await Decision(
            of: request, allowing: ["name", "nominalFrom", "nominalUntil", "periodText", "launches"], mayBeNew: true
        ) { told = Movement.Told(&$0) }
        let id = decision.isNew ? try context.newID() : try context.uuid()
        return Response(try await WriteMovement(id, told, decision: decision).run(as: context.standing, on: postgres))
    }
}

extension Movement.Told {
    fileprivate init(_ fields: inout Fields) {
        self.init(
            name: fields.words("name", upTo: 1000) ?? "", nominalFrom: fields.optionalInt("nominalFrom", in: 1900...2200),
            nominalUntil: fields.optionalInt("nominalUntil", in: 1900...2200), periodText: fields.words("periodText", upTo: 500),
            launches: fields.optionalList("launches", upTo: 3, allowing: ["launcher", "on", "document", "plan"]) { launch in
                Movement.Launch(
                    by: launch.choice("launcher"), on: launch.legalDay("on"), document: launch.words("document", upTo: 200),
                    plan: launch.optionalObject("plan", allowing: ["unit", "campaign", "position"]) {
                        PlanMovement(
                            unit: $0.value("unit", .unit), campaign: $0.uuid("campaign"), position: $0.int("position", in: 0...9999))
                    })
            } ?? [])
    }
}

extension JSONWriter {
    fileprivate mutating func members(of listed: ListedMovement, asOf day: Day) {
        let (movement, told) = (listed.movement, listed.movement.told)
        member("id", movement.id)
        member("unit", movement.unit)
        member("unitName", listed.unitName)
        member("etag", ETag(state: movement.tag).description)
        member("name", told.name)
        member("nominalFrom", told.nominalFrom)
        member("nominalUntil", told.nominalUntil)
        member("periodText", told.periodText)
        array("launches") { json in
            for launch in told.launches {
                json.object { json in
                    json.member("launcher", launch.launcher.rawValue)
                    json.member("on", launch.on)
                    json.member("document", launch.document)
                    json.member(launch.plan)
                }
            }
        }
        let (run, spans) = (movement.run, movement.run.yearsRun(asOf: day))
        array("readings") { json in
            for reading in MovementReading.allCases {
                guard let span = spans[reading] else { continue }
                json.object { json in
                    json.member("reading", reading.rawValue)
                    json.member("months", span?.months)
                    json.member("isAtLeast", span?.isAtLeast ?? false)
                }
            }
        }
        member("ranThreeYears", run.ran(years: 3, asOf: day, by: nil).rawValue)
        member("ranFiveYears", run.ran(years: 5, asOf: day, by: nil).rawValue)
    }

    fileprivate mutating func member(_ plan: PlanMovement?) {
        guard let plan else { return member("plan", String?.none) }
        object("plan") { json in
            json.member("unit", plan.unit)
            json.member("campaign", plan.campaign)
            json.member("position", plan.position)
        }
    }
}
