import Emulation
import EmulationFixtures
import Store

extension Ours {
    /// Somebody of every role in every unit there is.
    func everybody() async throws -> [UnitID: [Role: Officer]] {
        var people: [UnitID: [Role: Officer]] = [:]
        for unit in site.city.leaders.keys {
            for role in Role.allCases { people[unit, default: [:]][role] = try await site.newcomer("\(role) \(unit)", in: unit, as: role) }
        }
        return people
    }

    /// One of every kind that has an id, of An Lão's and Bát Trang's.
    func things(among people: [UnitID: [Role: Officer]]) async throws -> [Thing] {
        // A post of somebody who is not asked, and what they sign for the leader.
        let commune = people[SmallCity.batTrang]!
        let post = newID(), charge = newID()
        try await commune[.administrator]!.put(
            "memberships/\(post)", #"{"name":"Người mới","role":"clerk","from":"2024-12-01"}"#
        ).ok()
        let newcomer = try await commune[.leader]!.get("people").ok().json["items"].list.first { $0["membership"].text == post }!
        try await commune[.leader]!.put(
            "deputies/\(charge)", #"{"to":"\#(newcomer["person"].text!)","from":"2024-12-01","until":"2025-01-15"}"#
        ).ok()
        let (anLao, batTrang) = (SmallCity.anLao, SmallCity.batTrang)
        return [
            Thing(noun: "campaigns", id: plan, owner: anLao),
            Thing(noun: "campaigns", id: draft, owner: anLao, isPrivate: true),
            Thing(noun: "campaigns", id: communePlan, owner: batTrang),
            Thing(noun: "events", id: event, owner: anLao),
            Thing(noun: "reports", id: sent, owner: batTrang),
            Thing(noun: "reports", id: waiting, owner: batTrang),
            Thing(noun: "reports", id: unsent, owner: batTrang, isPrivate: true),
            Thing(noun: "difficulties", id: difficulty, owner: batTrang),
            Thing(noun: "obligations", id: task, owner: batTrang),
            Thing(noun: "obligations", id: doneTask, owner: batTrang),
            // Its sender sees it with the task, and nowhere else.
            Thing(noun: "deliveries", id: delivery, owner: batTrang, isPrivate: true),
            Thing(noun: "mailboxes", id: mailbox, owner: batTrang, isPrivate: true),
            Thing(noun: "registers", id: register, owner: batTrang),
            Thing(noun: "documents", id: document, owner: batTrang, isPrivate: true),
            Thing(noun: "known-documents", id: known, owner: batTrang, isUnseenAbove: true),
            Thing(noun: "subjects", id: subject, owner: batTrang),
            Thing(noun: "nominations", id: nomination, owner: batTrang),
            Thing(noun: "nominations", id: drafted, owner: batTrang, isPrivate: true),
            Thing(noun: "obligations", id: askedTask, owner: batTrang),
            Thing(noun: "pleas", id: plea, owner: batTrang),
            Thing(noun: "clauses", id: SamplePlan.id(41).text, owner: anLao),
            Thing(noun: "memberships", id: post, owner: batTrang, isPrivate: true),
            Thing(noun: "people", id: newcomer["person"].text!, owner: batTrang, isPrivate: true),
            Thing(noun: "deputies", id: charge, owner: batTrang, isPrivate: true),
        ]
    }
}
