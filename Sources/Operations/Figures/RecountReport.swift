package import FoundationEssentials
package import Store

/// What a recount compared and what it found.
package struct RecountReport: Sendable {
    package private(set) var roots = 0
    /// Cells of n, total and weight.
    package private(set) var cells = 0
    /// Cells of how often a value occurs.
    package private(set) var extremes = 0
    package private(set) var versions = 0
    package private(set) var values = 0
    package private(set) var pendingRows = 0
    /// For how many seconds the longest-waiting pending row has waited.
    package private(set) var pendingFor: TimeInterval = 0
    /// How many numbers are wrong; the first thousand of each city are in ``differences``.
    package private(set) var differenceCount = 0
    package private(set) var differences: [FigureDifference] = []
    /// How many tasks were looked up again, of how many clauses.
    package private(set) var obligations = 0
    package private(set) var clauses = 0
    /// Those that are not as their clause and their events have them; the first thousand of each city.
    package private(set) var obligationDifferences: [ObligationDifference] = []
    /// How many pleas were looked at.
    package private(set) var pleas = 0
    package private(set) var pleaDifferences: [PleaDifference] = []

    /// How much units were sent, and how much of it they opened.
    package private(set) var deliveries = 0
    package private(set) var opened = 0
    /// Those that cannot be what they say; the first thousand of each city.
    package private(set) var deliveryDifferences: [DeliveryDifference] = []

    /// How many numbers were counted through, of how many registers.
    package private(set) var numbers = 0
    package private(set) var registers = 0
    /// Those that are not as their register has them; the first thousand of each city.
    package private(set) var documentDifferences: [DocumentDifference] = []

    /// How many lines the ledgers have, and of how many units that owe something.
    package private(set) var ledgerLines = 0
    package private(set) var debtors = 0
    /// Where a unit owes otherwise many things of a kind, in a state, than its ledger says; the first thousand of each city.
    package private(set) var ledgerDifferences: [LedgerDifference] = []
    /// How many bases lead to a document, how many documents were noted, and how many have ended.
    package private(set) var bases = 0
    package private(set) var knownDocuments = 0
    package private(set) var ends = 0
    /// Those that cannot be; the first thousand of each city.
    package private(set) var basisDifferences: [BasisDifference] = []
    /// How many texts were gone through, and how many pieces they have.
    package private(set) var transcripts = 0
    package private(set) var pieces = 0
    /// Those that are not as their text and their plan have them; the first thousand of each city.
    package private(set) var transcriptDifferences: [TranscriptDifference] = []
    /// How many pieces of evidence were looked at, and how many files were read through.
    package private(set) var evidence = 0
    package private(set) var files = 0
    /// Those that cannot be; the first thousand of each city.
    package private(set) var evidenceDifferences: [EvidenceDifference] = []
    /// How many targets of adopters were held against what was given to them.
    package private(set) var targets = 0
    package private(set) var targetDifferences: [TargetDifference] = []

    /// How many difficulties were held against their events.
    package private(set) var difficulties = 0
    package private(set) var difficultyDifferences: [DifficultyDifference] = []
    /// How often a task was counted as of a past day.
    package private(set) var pastTasks = 0
    package private(set) var coverageDifferences: [CoverageDifference] = []

    /// How many messages were looked at, and how many mailboxes are confirmed.
    package private(set) var messages = 0
    package private(set) var mailboxes = 0
    /// Those that cannot be what they say; the first thousand of each city.
    package private(set) var mailDifferences: [MailDifference] = []

    /// How many subjects were followed to whom they stand for, by how many mergers.
    package private(set) var subjects = 0
    package private(set) var mergers = 0
    package private(set) var subjectDifferences: [SubjectDifference] = []
    package private(set) var priorAwards = 0
    package private(set) var priorAwardDifferences: [PriorAwardDifference] = []
    /// How many awards were judged again.
    package private(set) var awards = 0
    /// Those that are not as their decision, law and paper have them.
    package private(set) var awardDifferences: [AwardDifference] = []

    /// How many nominations were held against their events, and how many verdicts were judged again.
    package private(set) var nominations = 0
    package private(set) var verdicts = 0
    package private(set) var nominationDifferences: [NominationDifference] = []

    /// Of all sorts, also those that are not listed.
    package private(set) var allDifferenceCount = 0
    package var isClean: Bool { allDifferenceCount == 0 }

    mutating func add(_ scope: RecountScope, _ figures: Recounted, _ extremes: Recounted, _ doubles: Recounted) {
        roots += 1
        cells += figures.cells
        self.extremes += extremes.cells
        versions += scope.versions
        values += scope.values
        pendingRows += scope.pendingRows
        pendingFor = max(pendingFor, scope.pendingSince.map { scope.now.timeIntervalSince($0) } ?? 0)
        differenceCount += figures.differences + extremes.differences + doubles.differences
        allDifferenceCount += figures.differences + extremes.differences + doubles.differences
        differences += figures.listed + extremes.listed + doubles.listed
    }

    mutating func add(_ recounted: RecountedObligations) {
        obligations += recounted.obligations
        clauses += recounted.clauses
        allDifferenceCount += recounted.differences
        obligationDifferences += recounted.listed
    }

    mutating func add(_ recounted: RecountedSubjects) {
        subjects += recounted.subjects
        mergers += recounted.mergers
        allDifferenceCount += recounted.differences
        subjectDifferences += recounted.listed
    }

    mutating func add(_ recounted: RecountedNominations) {
        nominations += recounted.nominations
        allDifferenceCount += recounted.differences
        nominationDifferences += recounted.listed
    }

    mutating func add(_ judged: (verdicts: Int, differences: [NominationDifference])) {
        verdicts += judged.verdicts
        allDifferenceCount += judged.differences.count
        nominationDifferences += judged.differences
    }

    mutating func add(_ recounted: RecountedPriorAwards) {
        priorAwards += recounted.awards
        allDifferenceCount += recounted.differences
        priorAwardDifferences += recounted.listed
    }

    mutating func add(awards: Int, _ differences: [AwardDifference]) {
        self.awards += awards
        allDifferenceCount += differences.count
        awardDifferences += differences
    }

    mutating func add(_ recounted: RecountedDifficulties) {
        difficulties += recounted.difficulties
        allDifferenceCount += recounted.differences
        difficultyDifferences += recounted.listed
    }

    mutating func add(_ recounted: RecountedCoverage) {
        pastTasks += recounted.tasks
        allDifferenceCount += recounted.differences
        coverageDifferences += recounted.listed
    }

    mutating func add(_ recounted: RecountedDeliveries) {
        deliveries += recounted.deliveries
        opened += recounted.opened
        allDifferenceCount += recounted.differences
        deliveryDifferences += recounted.listed
    }

    mutating func add(_ recounted: RecountedDocuments) {
        registers += recounted.registers
        numbers += recounted.numbers
        allDifferenceCount += recounted.differences
        documentDifferences += recounted.listed
    }

    mutating func add(_ recounted: RecountedLedger) {
        ledgerLines += recounted.lines
        debtors += recounted.debtors
        allDifferenceCount += recounted.differences
        ledgerDifferences += recounted.listed
    }

    mutating func add(_ recounted: RecountedBases) {
        bases += recounted.bases
        knownDocuments += recounted.documents
        ends += recounted.ends
        allDifferenceCount += recounted.differences
        basisDifferences += recounted.listed
    }

    mutating func add(_ recounted: RecountedTranscripts) {
        transcripts += recounted.transcripts
        pieces += recounted.pieces
        allDifferenceCount += recounted.differences
        transcriptDifferences += recounted.listed
    }

    mutating func add(_ recounted: RecountedEvidence) {
        evidence += recounted.pieces
        files += recounted.files
        allDifferenceCount += recounted.differences
        evidenceDifferences += recounted.listed
    }

    mutating func add(_ recounted: RecountedTargets) {
        targets += recounted.targets
        allDifferenceCount += recounted.differences
        targetDifferences += recounted.listed
    }

    mutating func add(_ recounted: RecountedMail) {
        messages += recounted.messages
        mailboxes += recounted.mailboxes
        allDifferenceCount += recounted.differences
        mailDifferences += recounted.listed
    }

    mutating func add(_ recounted: RecountedPleas) {
        pleas += recounted.pleas
        allDifferenceCount += recounted.differences
        pleaDifferences += recounted.listed
    }
}
