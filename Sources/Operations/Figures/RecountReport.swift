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
    /// How many of them are not as their clause and their events have them; the first thousand of each city are listed.
    package private(set) var obligationDifferenceCount = 0
    package private(set) var obligationDifferences: [ObligationDifference] = []
    /// How many pleas were looked at.
    package private(set) var pleas = 0
    package private(set) var pleaDifferenceCount = 0
    package private(set) var pleaDifferences: [PleaDifference] = []

    /// How much units were sent, and how much of it they opened.
    package private(set) var deliveries = 0
    package private(set) var opened = 0
    /// How many of them cannot be what they say; the first thousand of each city are listed.
    package private(set) var deliveryDifferenceCount = 0
    package private(set) var deliveryDifferences: [DeliveryDifference] = []

    /// How many numbers were counted through, of how many registers.
    package private(set) var numbers = 0
    package private(set) var registers = 0
    /// How many of them are not as their register has them; the first thousand of each city are listed.
    package private(set) var documentDifferenceCount = 0
    package private(set) var documentDifferences: [DocumentDifference] = []

    /// How many lines the ledgers have, and of how many units that owe something.
    package private(set) var ledgerLines = 0
    package private(set) var debtors = 0
    /// How often a unit owes otherwise many things of a kind, in a state, than its ledger says; the first thousand of each city are listed.
    package private(set) var ledgerDifferenceCount = 0
    package private(set) var ledgerDifferences: [LedgerDifference] = []
    /// How many bases lead to a document, how many documents were noted, and how many have ended.
    package private(set) var bases = 0
    package private(set) var knownDocuments = 0
    package private(set) var ends = 0
    /// How many of them cannot be; the first thousand of each city are listed.
    package private(set) var basisDifferenceCount = 0
    package private(set) var basisDifferences: [BasisDifference] = []
    /// How many texts were gone through, and how many pieces they have.
    package private(set) var transcripts = 0
    package private(set) var pieces = 0
    /// How many of them are not as their text and their plan have them; the first thousand of each city are listed.
    package private(set) var transcriptDifferenceCount = 0
    package private(set) var transcriptDifferences: [TranscriptDifference] = []
    /// How many pieces of evidence were looked at, and how many files were read through.
    package private(set) var evidence = 0
    package private(set) var files = 0
    /// How many of them cannot be; the first thousand of each city are listed.
    package private(set) var evidenceDifferenceCount = 0
    package private(set) var evidenceDifferences: [EvidenceDifference] = []
    /// How many targets of adopters were held against what was given to them.
    package private(set) var targets = 0
    package private(set) var targetDifferenceCount = 0
    package private(set) var targetDifferences: [TargetDifference] = []

    /// How many difficulties were held against their events.
    package private(set) var difficulties = 0
    package private(set) var difficultyDifferenceCount = 0
    package private(set) var difficultyDifferences: [DifficultyDifference] = []
    /// How often a task was counted as of a past day.
    package private(set) var pastTasks = 0
    package private(set) var coverageDifferenceCount = 0
    package private(set) var coverageDifferences: [CoverageDifference] = []

    /// How many messages were looked at, and how many mailboxes are confirmed.
    package private(set) var messages = 0
    package private(set) var mailboxes = 0
    /// How many of them cannot be what they say; the first thousand of each city are listed.
    package private(set) var mailDifferenceCount = 0
    package private(set) var mailDifferences: [MailDifference] = []

    package var allDifferenceCount: Int {
        differenceCount + obligationDifferenceCount + pleaDifferenceCount + deliveryDifferenceCount + documentDifferenceCount
            + ledgerDifferenceCount + basisDifferenceCount + transcriptDifferenceCount + evidenceDifferenceCount
            + targetDifferenceCount + coverageDifferenceCount + difficultyDifferenceCount
            + mailDifferenceCount
    }
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
        differences += figures.listed + extremes.listed + doubles.listed
    }

    mutating func add(_ recounted: RecountedObligations) {
        obligations += recounted.obligations
        clauses += recounted.clauses
        obligationDifferenceCount += recounted.differences
        obligationDifferences += recounted.listed
    }

    mutating func add(_ recounted: RecountedDifficulties) {
        difficulties += recounted.difficulties
        difficultyDifferenceCount += recounted.differences
        difficultyDifferences += recounted.listed
    }

    mutating func add(_ recounted: RecountedCoverage) {
        pastTasks += recounted.tasks
        coverageDifferenceCount += recounted.differences
        coverageDifferences += recounted.listed
    }

    mutating func add(_ recounted: RecountedDeliveries) {
        deliveries += recounted.deliveries
        opened += recounted.opened
        deliveryDifferenceCount += recounted.differences
        deliveryDifferences += recounted.listed
    }

    mutating func add(_ recounted: RecountedDocuments) {
        registers += recounted.registers
        numbers += recounted.numbers
        documentDifferenceCount += recounted.differences
        documentDifferences += recounted.listed
    }

    mutating func add(_ recounted: RecountedLedger) {
        ledgerLines += recounted.lines
        debtors += recounted.debtors
        ledgerDifferenceCount += recounted.differences
        ledgerDifferences += recounted.listed
    }

    mutating func add(_ recounted: RecountedBases) {
        bases += recounted.bases
        knownDocuments += recounted.documents
        ends += recounted.ends
        basisDifferenceCount += recounted.differences
        basisDifferences += recounted.listed
    }

    mutating func add(_ recounted: RecountedTranscripts) {
        transcripts += recounted.transcripts
        pieces += recounted.pieces
        transcriptDifferenceCount += recounted.differences
        transcriptDifferences += recounted.listed
    }

    mutating func add(_ recounted: RecountedEvidence) {
        evidence += recounted.pieces
        files += recounted.files
        evidenceDifferenceCount += recounted.differences
        evidenceDifferences += recounted.listed
    }

    mutating func add(_ recounted: RecountedTargets) {
        targets += recounted.targets
        targetDifferenceCount += recounted.differences
        targetDifferences += recounted.listed
    }

    mutating func add(_ recounted: RecountedMail) {
        messages += recounted.messages
        mailboxes += recounted.mailboxes
        mailDifferenceCount += recounted.differences
        mailDifferences += recounted.listed
    }

    mutating func add(_ recounted: RecountedPleas) {
        pleas += recounted.pleas
        pleaDifferenceCount += recounted.differences
        pleaDifferences += recounted.listed
    }
}
