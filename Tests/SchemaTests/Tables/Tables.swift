/// Every table there is, in the order in which rows are planted: what a key leads to comes first.
enum Tables {
    static let all: [TableTelling] = [
        .unit, .unitName, .unitSuccession, .permission, .eventKind, .specialDay, .lawPack, .lawFactReview, .certificateKey,
        .person, .membership, .token, .account, .recoveryCode, .knownDevice, .identity, .signInAllowance,
        .address, .anchorEvent, .anchorEventHistory,
        .register, .document, .documentEnd,
        .campaignDraft, .campaign, .campaignRevision, .legalBasis, .linkedMovement, .clause, .indicator, .target, .period,
        .report, .reportDraft, .reportVersion, .figurePending, .figure, .figureExtreme, .foldLease,
        .difficulty, .houseRules, .obligation, .uptake, .mailbox, .mailboxWithdrawal, .message, .messageText, .delivery, .plea,
        .evidenceBody, .evidence,
        .transcript, .transcriptAnswer, .subject, .subjectIdentity, .placement, .subjectMerger, .priorAward, .movement, .movementLaunch,
        .nominationDraft, .nomination, .nominationText, .nominationReview, .verdict,
        .quota, .commendation, .commendationBasis, .award, .awardMark, .certificate,
        .event, .auditEntry, .auditPending, .auditHead,
    ]

    static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

    /// What is wrong with the list, given the tables of the catalogue.
    static func faults(against catalogue: [String], _ told: [TableTelling] = all) -> [String] {
        let names = Set(told.map(\.name))
        return catalogue.filter { !names.contains($0) }
            .map { "the table \($0) is in the catalogue, and nobody tells who sees it: Tests/SchemaTests/Tables has no such table" }
            + names.subtracting(catalogue).sorted().map {
                "the table \($0) is told in Tests/SchemaTests/Tables and is not in the catalogue"
            }
    }
}
