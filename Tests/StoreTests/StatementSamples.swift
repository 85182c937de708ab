import Emulation
import EmulationFixtures
import FoundationEssentials
import Postgres
import Store

extension StatementWorld {
    /// Every statement of `Sources/Store`, as every role that runs it, once for each text it can have.
    func samples() throws -> [StatementSample] {
        try units() + standings() + signingIn() + campaigns() + publishing() + reports() + figures() + events() + difficulties() + audit()
    }

    private func units() throws -> [StatementSample] {
        try [
            .init(.actor, .unitToday(unit)),
            .init(.actor, .children(of: unit, asOf: day, limit: 5)), .init(.actor, .children(of: unit, asOf: nil, limit: 5)),
            .init(.actor, .children(of: unit, asOf: day, after: child, limit: 5)),
            .init(.actor, .roots(asOf: day)), .init(.registrar, .roots(asOf: day)),
            .init(.actor, .units(inSubtreeOf: unit, asOf: day)), .init(.registrar, .units(inSubtreeOf: unit, asOf: day)),
            .init(.actor, .units(namedLike: "an lao", asOf: day, limit: 5)),
            .init(.registrar, .units(namedLike: "an lao", asOf: day, within: unit, limit: 5)),
            .init(.actor, .units(code: "313", asOf: day)), .init(.registrar, .units(code: "313", asOf: day)),
            .init(.actor, .successions(of: unit)), .init(.registrar, .successions(of: unit)),
            .init(.registrar, .nextRootNumber), .init(.registrar, .takeChildNumbers(3, of: unit)),
            .init(.registrar, .insertUnits([newUnit])), .init(.registrar, .insertUnitNames([newUnit])),
            .init(.registrar, .endUnit(unit, on: day)), .init(.registrar, .endUnitName(of: unit, on: day)),
            .init(.registrar, .insertUnitName(of: unit, from: day, code: "313", name: "An Lão", title: .huyen, kind: .authority)),
            .init(
                .registrar,
                .insertSuccession(
                    Succession(from: unit, to: SmallCity.kienThuy, portion: .whole, isDefault: true, effectiveOn: day, legalBasis: "NQ"))),
            .init(.registrar, .insertFoldLease(of: SmallCity.city)),
        ]
    }

    private func standings() throws -> [StatementSample] {
        try [
            .init(.actor, .clock()), .init(.registrar, .clock()),
            .init(.actor, .standings(ofToken: hash)),
            .init(.actor, .colleagues()),
            .init(.actor, .appoint(id, in: unit, person: nil, name: "Lan", role: .officer, post: nil, from: day, until: nil)),
            .init(.actor, .delegate(id, to: id, family: nil, from: day, until: day)), .init(.actor, .endMembership(id)),
            .init(.registrar, .insertPerson(id, name: "Lan")), .init(.registrar, .nameOfPerson(id)),
            .init(.registrar, .memberships(of: id, in: unit)),
            .init(.registrar, .insertMembership(of: id, in: unit, role: .officer, from: day, until: nil)),
            .init(.registrar, .insertToken(hash, of: id, label: "", onlyUnit: unit, readsOnly: true, days: 3)),
            .init(.registrar, .revokeToken(hash)), .init(.registrar, .revokeTokens(ofPerson: id)),
        ]
    }

    private func signingIn() throws -> [StatementSample] {
        let secret = Data(hash), salt = Salt(scheme: 1, bytes: Data(count: 16))
        let browser = Browser(device: Data(hash), address: "127.0.0.1", agent: nil)
        return try [
            .init(.actor, .beginSignIn("lan", from: browser)), .init(.actor, .giveUpSignIn("lan", from: browser)),
            .init(.actor, .beginPassword(session: secret)),
            .init(.actor, .signIn("lan", key: secret, proof: nil, session: secret, from: browser)),
            .init(.actor, .signIn("lan", key: secret, proof: .step(1), session: secret, from: browser)),
            .init(.actor, .signIn("lan", key: secret, proof: .recovery(secret), session: secret, from: browser)),
            .init(.actor, .signIn(issuer: "https://sso", subject: "7", session: secret, from: browser)),
            .init(.actor, .extendSession(secret)), .init(.actor, .sessions(seenFrom: secret)),
            .init(.actor, .endSession(id, seenFrom: secret)), .init(.actor, .endSession(nil, seenFrom: secret)),
            .init(.actor, .setPassword(session: secret, oldKey: secret, salt: salt, verifier: secret)),
            .init(.actor, .prepareSecondFactor(session: secret, key: secret, secret: secret, recovery: [secret])),
            .init(.actor, .secretToConfirm(session: secret)),
            .init(.actor, .confirmSecondFactor(session: secret, secret: secret, step: 1)),
            .init(.actor, .removeSecondFactor(session: secret, key: secret)),
            .init(.actor, .invite(id, login: "lan", invitation: secret)), .init(.actor, .invited(secret)),
            .init(.actor, .acceptInvitation(secret, salt: salt, verifier: secret, device: secret)),
            .init(.registrar, .outgrow(id, by: unit)), .init(.registrar, .openAccount(of: id, login: "lan", invitation: secret)),
            .init(.registrar, .insertIdentity("7", at: "https://sso", of: id)),
            .init(.registrar, .personalFile(of: id)), .init(.auditor, .deeds(of: id)), .init(.registrar, .correctName(of: id, to: "Lan")),
            .init(.registrar, .postsStillHeld(by: id)), .init(.registrar, .eraseAccount(of: id)),
            .init(.registrar, .eraseWhatWasSaid(about: id)), .init(.registrar, .personalColumns()),
        ]
    }

    private func campaigns() throws -> [StatementSample] {
        try [
            .init(.actor, .campaign(id, of: unit)), .init(.actor, .isOpen(id, of: unit)),
            .init(.worker, .campaignsWithoutEnd(root: 1)), .init(.worker, .rootsWithoutEnd()),
            .init(.worker, .periods(of: id, unit: unit)), .init(.worker, .clock()),
            .init(.worker, .insertPeriod(span, id: id, of: id, unit: SmallCity.city, level: .city)),
            .init(.actor, .takeTurn(defining: [id], root: 1)), .init(.actor, .indicatorsTaken([id], root: 1)),
            .init(.actor, .campaigns(of: unit)),
            .init(.actor, .campaignDraft(id, of: unit)), .init(.actor, .campaignDrafts(of: unit)),
            .init(.actor, .insertCampaignDraft(id, plan: plan, above: nil, unit: unit, level: .district)),
            .init(.actor, .insertCampaignDraft(id, plan: plan, above: campaign, unit: unit, level: .district)),
            .init(.actor, .updateCampaignDraft(id, plan: plan, revision: 1, unit: unit)),
            .init(.actor, .deleteCampaignDraft(id, revision: 1, unit: unit)),
            .init(.actor, .address(of: unit, family: id)), .init(.actor, .address(of: child, by: id, of: unit)),
            .init(.actor, .numberOfCampaignDrafts(of: unit)),
            .init(.actor, .anchorEvent(id, of: unit)), .init(.actor, .insertAnchorEvent(event, level: .district)),
            .init(.actor, .updateAnchorEvent(event)), .init(.actor, .keepAnchorEventHistory(id, of: unit, reason: nil)),
            .init(.actor, .legalBases(of: id, unit: unit)), .init(.actor, .movements(of: id, unit: unit)),
            .init(.actor, .indicators(of: id, unit: unit)), .init(.actor, .indicators(of: id, unit: unit, revision: 1)),
            .init(.actor, .duties(of: id, unit: unit)), .init(.actor, .duties(of: id, unit: unit, revision: 1)),
            .init(.actor, .targets(of: id, from: unit, for: child, revision: 1)),
            .init(.actor, .targets(of: id, from: unit, for: child, revision: nil)),
            .init(.actor, .targets(setBy: id, of: unit)),
            .init(.actor, .campaignsOwed(by: unit)), .init(.actor, .reportsOwed(by: unit)),
            .init(.actor, .levels(above: child)),
            .init(.actor, .participation(in: id, of: unit, family: id, period: nil, after: nil, limit: 5)),
            .init(.actor, .participation(in: id, of: unit, family: id, period: id, after: child, limit: 5)),
            .init(.actor, .periods(of: id, unit: unit)), .init(.actor, .removeUnlessReported(period)),
            .init(.actor, .periodsInUse(family: id, root: 1)),
            .init(.actor, .revisions(of: id, unit: unit)), .init(.actor, .acknowledgedRevision(of: id, unit: unit)),
            .init(.actor, .advance(campaign)), .init(.actor, .advance(campaign, end: .on(day))),
            .init(.actor, .advance(campaign, end: .event(unit: unit, id: id))), .init(.actor, .close(campaign)),
            .init(.actor, .unit(unit, andAddressedBy: id)), .init(.actor, .unit(unit, andAddressedBy: id, after: child, limit: 5)),
        ]
    }

    private func publishing() throws -> [StatementSample] {
        try [
            .init(.actor, .publish(plan, as: id, unit: SmallCity.city, level: .city, above: nil)),
            .init(.actor, .publish(plan, as: id, unit: child, level: .commune, above: (campaign, campaign.family))),
            .init(
                .actor,
                .insertRevision(
                    1, of: id, family: id, unit: unit, level: .district, aboveRevision: 1, number: nil, issuedOn: day, summary: "Lần 1")),
            .init(
                .actor,
                .insertLegalBasis(
                    LegalBasis(symbol: "98/2023/NĐ-CP", issuedOn: day, issuer: nil, title: nil), at: 1, of: id, family: id, unit: unit,
                    level: .district
                )),
            .init(
                .actor,
                .insertMovement(
                    LinkedMovement(
                        name: "Cả nước chung sức", launchedBy: .centre, planSymbol: nil, launchedOn: day, nominalFrom: 2021,
                        nominalUntil: 2025,
                        periodText: nil),
                    at: 1, of: id, family: id, unit: unit, level: .district)),
            .init(
                .actor,
                .insertDuty(
                    Duty(id: id, heading: "Tuyên truyền", body: "…", dueOn: day), at: 1, revision: 1, of: id, family: id, unit: unit,
                    level: .district)),
            .init(.actor, .insertIndicator(indicator, at: 1, revision: 1, of: id, family: id, unit: unit, level: .district)),
            .init(
                .actor,
                .insertAddress(
                    Address(unit: child, strength: .ordered, adoptBy: day), level: .commune, family: id, revision: 1, campaign: id,
                    from: unit,
                    issuerLevel: .district)),
            .init(
                .actor,
                .insertTarget(
                    3, for: child, level: .commune, indicator: id, home: SmallCity.city, homeLevel: .city, revision: 1, campaign: id,
                    family: id,
                    from: unit,
                    issuerLevel: .district)),
            .init(.actor, .insertPeriod(span, id: id, of: id, unit: SmallCity.city, level: .city)),
        ]
    }

    private func reports() throws -> [StatementSample] {
        try [
            .init(.actor, .report(id, of: unit)),
            .init(.actor, .report(of: unit, campaign: id, period: id)),
            .init(.actor, .draft(of: id, unit: unit)), .init(.actor, .versions(of: id, unit: unit)),
            .init(.actor, .openReport(id, campaign: campaign, level: .district, period: period, reviewer: SmallCity.city)),
            .init(.actor, .insertDraft(draft, of: id, family: id, unit: unit, level: .district)),
            .init(.actor, .updateDraft(draft, of: id, campaign: id, period: id, unit: unit, level: .district)),
            .init(
                .actor,
                .submit(filed, as: filed.report, draftRevision: 1, homes: [SmallCity.city, SmallCity.city], isToDate: true)),
            .init(.actor, .takeTurn(deciding: child)),
            .init(.actor, .acceptAtOnce(id, of: child, version: 1, decision: id, fingerprint: fingerprint)),
            .init(.actor, .move(filed, to: filed.report)),
            .init(.actor, .assignment(.period(id, campaign: id), of: child)), .init(.actor, .assignment(.report(id), of: child)),
            .init(.actor, .indicators(.period(id, campaign: id), of: child)), .init(.actor, .indicators(.report(id), of: child)),
            .init(.actor, .unit(unit, andReportersBelow: .period(id, campaign: id))),
            .init(.actor, .unit(unit, andReportersBelow: .report(id))),
            .init(.actor, .reportsAwaitingReview(by: unit, after: nil, limit: 5)),
            .init(.actor, .reportsAwaitingReview(by: unit, after: moment, limit: 5)),

            .init(.actor, .reports(in: id, reviewer: unit, period: id, after: child, limit: 5)),
        ]
    }

    private func figures() throws -> [StatementSample] {
        try [
            .init(
                .actor,
                .figures(
                    of: unit, level: .district, campaign: id, family: id, periods: [id, .toDate], extremes: [id], after: child, limit: 5)),
            .init(.actor, .queueToDate(filed, counting: 1)), .init(.actor, .queueToDate(filed, counting: nil)),
            .init(.worker, .rootsToFold()), .init(.worker, .takeFoldLease(root: 1)), .init(.worker, .fold(root: 1, atMost: 5)),
            .init(.auditor, .rootsToRecount()), .init(.auditor, .workMemory()), .init(.auditor, .recountScope(root: 1)),
            .init(.auditor, .recountFigures(root: 1, listing: 5)), .init(.auditor, .recountExtremes(root: 1, listing: 5)),
            .init(.auditor, .recountDoubles(root: 1, listing: 5)),
        ]
    }

    private func events() throws -> [StatementSample] {
        try [
            .init(.actor, .event(id, in: unit)),
            .init(
                .actor,
                .record(
                    .campaignPublished, of: .init(unit: unit, level: .district, id: id, family: id, campaign: id), version: 1, reason: nil,
                    decision: id, fingerprint: fingerprint)),
            .init(.actor, .timeline(of: unit, before: nil, limit: 5)),
            .init(.actor, .timeline(of: unit, before: moment, limit: 5)),
            .init(.actor, .timeline(ofFamily: id, root: 1, before: nil, limit: 5)),
            .init(.actor, .timeline(ofSubject: id, of: child)),
        ]
    }

    private func difficulties() throws -> [StatementSample] {
        let difficulty = Difficulty(id: id, unit: unit, level: .district, family: id, field: nil, words: "Thiếu người")
        return try [
            .init(.actor, .difficulty(id, of: unit)), .init(.actor, .listener(of: unit, family: id)),
            .init(.actor, .course(of: id, of: unit)), .init(.actor, .difficulties(of: unit, before: nil, limit: 5)),
            .init(.actor, .difficulties(raisedTo: unit, before: id, limit: 5)), .init(.actor, .guidance(for: unit, before: nil, limit: 5)),
            .init(.actor, .difficulties(mergedInto: id, of: unit)), .init(.actor, .insert(difficulty)),
            .init(.actor, .move(difficulty, to: difficulty)), .init(.actor, .move(difficulty, to: difficulty, into: difficulty)),
        ]
    }

    private func audit() throws -> [StatementSample] {
        let head = AuditHead(root: 1, seq: 1, hash: Data(count: 32))
        return try [
            .init(.registrar, .putDown(.run, in: unit)), .init(.registrar, .putDown(.run, in: nil)),
            .init(.actor, .putDownRefusal(of: .run, by: hash, in: unit, status: 404, code: "not-found")),
            .init(.worker, .rootsToChain()), .init(.worker, .beginChain(ofRoot: 1)), .init(.worker, .takeHead(ofRoot: 1)),
            .init(.worker, .pendingEntries(ofRoot: 1, atMost: 5)), .init(.worker, .takeIn([], hashes: [], from: 1, root: 1)),
            .init(.worker, .moveHead(to: head)),
            .init(.auditor, .auditHeads()), .init(.auditor, .rootsWithEntries()), .init(.auditor, .entriesLeftBehind()),
            .init(.auditor, .chainedEntries(ofRoot: 1, after: 0, limit: 5)),
            .init(.actor, .mayAudit()), .init(.actor, .deeds()), .init(.actor, .trail(of: unit, about: nil, before: nil, limit: 5)),
            .init(.actor, .trail(of: unit, about: id, before: 7, limit: 5)), .init(.actor, .trailEntry(7, of: unit)),
        ]
    }
}
