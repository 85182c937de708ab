package import Emulation
package import FoundationEssentials
package import Postgres

/// The paper of an award as it was made.
package struct Certificate: Hashable, Sendable {
    package let award: UUID
    /// Counts those of one award; the last is the one that counts.
    package let number: Int
    package let code: String
    /// Whom it is for, as it is printed.
    package let name: String
    package let key: Int
    package let payload: Data
    package let signature: Data

    package init(award: UUID, number: Int, code: String, name: String, key: Int, payload: Data, signature: Data) {
        self.award = award
        self.number = number
        self.code = code
        self.name = name
        self.key = key
        self.payload = payload
        self.signature = signature
    }
}

extension Statement where Output == Void {
    /// Fails with `certificate_pkey` where an award has one of that number.
    package static func make(_ certificates: [Certificate], of unit: UnitID, _ level: UnitLevel) -> Statement {
        Statement(
            "make certificates",
            """
            insert into thidua.certificate (root_id, level, unit_id, award_id, number, code, name, key_no, payload, signature, made_at)
            select \(unit.rootID), \(level), \(unit), c.award_id, c.number, c.code, c.name, c.key_no, c.payload, c.signature, thidua.now()
            from unnest(\(certificates.map(\.award)), \(certificates.map(\.number)), \(certificates.map(\.code)), \(certificates.map(\.name)),
                        \(certificates.map(\.key)), \(certificates.map(\.payload)), \(certificates.map(\.signature)))
              c (award_id, number, code, name, key_no, payload, signature)
            """)
    }
}

extension Statement where Output == [Certificate] {
    /// Those of the lines of a decision, the last of each award.
    package static func certificates(ofCommendation id: UUID, of unit: UnitID) -> Statement {
        Statement(
            "certificates of a commendation",
            """
            select distinct on (a.ordinal) p.award_id, p.number, p.code, p.name, p.key_no, p.payload, p.signature
            from thidua.award a
            join thidua.certificate p on p.root_id = a.root_id and p.level = a.level and p.unit_id = a.unit_id and p.award_id = a.award_id
            where a.root_id = \(unit.rootID) and a.level in \(SQL.everyLevel) and a.unit_id = \(unit) and a.commendation_id = \(id)
            order by a.ordinal, p.number desc
            """,
            each: { row in
                let (award, number, code) = (try row.next(UUID.self), try row.next(Int.self), try row.next(String.self))
                return Certificate(
                    award: award, number: number, code: code, name: try row.next(String.self), key: try row.next(Int.self),
                    payload: try row.next(Data.self), signature: try row.next(Data.self))
            })
    }
}

/// What anybody is told who knows the code of a paper.
package struct ToldCertificate: Hashable, Sendable {
    package let unit: UnitID
    package let unitName: String
    package let form: String
    package let name: String
    package let ordinal: Int
    package let symbol: String
    package let decidedOn: Day
    /// The code of the one that was made anew instead of it.
    package let newer: String?
    package let takenBack: GivenAward.TakenBack?
}

extension Statement where Output == ToldCertificate? {
    /// For anybody, standing nowhere.
    package static func certificate(_ code: CertificateCode) -> Statement {
        Statement(
            "certificate by code",
            """
            select t.decider, u.name, t.form, t.printed_name, t.line, t.symbol, t.decided_on, t.newer, t.taken_back_symbol, t.taken_back_on
            from thidua.certificate_told(\(code.text)) t join thidua.unit_today u on u.unit_id = t.decider
            """,
            atMostOne: { row in
                let (unit, unitName, form) = (try row.next(UnitID.self), try row.next(String.self), try row.next(String.self))
                let (name, ordinal) = (try row.next(String.self), try row.next(Int.self))
                let (symbol, day, newer) = (try row.next(String.self), try row.next(Day.self), try row.next(String?.self))
                return ToldCertificate(
                    unit: unit, unitName: unitName, form: form, name: name, ordinal: ordinal, symbol: symbol, decidedOn: day, newer: newer,
                    takenBack: try GivenAward.TakenBack(&row))
            })
    }
}

extension Statement where Output == [Data] {
    /// Hashes of the codes of papers of a root whose awards were taken back, in order.
    package static func cancelledCertificates(of root: UnitID) -> Statement {
        Statement(
            "cancelled certificates", "select h.hash from thidua.cancelled_certificates(\(root)) h (hash)",
            each: { row in try row.next(Data.self) })
    }
}
