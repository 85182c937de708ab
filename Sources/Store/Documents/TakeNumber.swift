package import Emulation
package import FoundationEssentials
package import Postgres

extension Statement where Output == Void {
    /// Takes the next number of a register and writes the document that bears it: one without the other there is not.
    ///
    /// Whoever comes second waits for the first to commit, and counts on from there. The moment is that at which the transaction began, or
    /// the number before's where that is later: time never falls as numbers rise. Fails with `hasMoved` where the register does not serve
    /// today.
    /// - Parameters:
    ///   - register: found by its series and its first day, for somebody else may have opened it meanwhile.
    ///   - purpose: what it is reserved for; nil for what is issued.
    ///   - print: of what is issued.
    package static func takeNumber(
        of register: Register, for document: UUID, _ type: DocumentType, family: UUID?, purpose: String?, _ print: Document.Print?
    ) -> Statement {
        let state: Document.State = print == nil ? .reserved : .issued
        return Statement(
            "take a number",
            """
            with taken as (
              update thidua.register
              set last = last + 1, last_at = greatest(thidua.now(), last_at), last_family = \(family)
              where root_id = \(register.unit.rootID) and level = \(register.level) and unit_id = \(register.unit)
                and series_id = \(register.series) and starts_on = \(register.startsOn)
                and starts_on <= thidua.today() and (ends_on is null or ends_on >= thidua.today())
              returning register_id, last, last_at
            ), written as (
              insert into thidua.document (root_id, level, unit_id, document_id, register_id, number, symbol, type, family_id, state, revision,
                                           purpose, given_at, summary, issued_on, signer, signer_capacity, signer_post,
                                           signer_membership, under_id, changed_at)
              select \(register.unit.rootID), \(register.level), \(register.unit), \(document), register_id, last,
                     case when last < 10 then '0' else '' end || last::text || \(register.tail(of: type))::text, \(type), \(family), \(state),
                     1, \(purpose), last_at, \(print?.summary),
                     case when \(print != nil) then (last_at at time zone interval '7 hours')::date end, \(print?.signer), \(print?.capacity),
                     \(print?.post), \(print?.membership), \(print?.under), last_at
              from taken
              returning 1
            )
            select thidua.all_or_nothing((select count(*) from taken), (select count(*) from written), (select count(*) from written))
            """)
    }

    /// Makes of it what was decided; fails with `hasMoved` when it is not as it was read any more.
    package static func move(_ document: Document, to next: Document) -> Statement {
        Statement(
            moving: "move document",
            """
            update thidua.document
            set family_id = \(next.family), state = \(next.state), revision = \(next.revision), summary = \(next.print?.summary),
                issued_on = \(next.print?.issuedOn), signer = \(next.print?.signer), signer_capacity = \(next.print?.capacity),
                signer_post = \(next.print?.post), signer_membership = \(next.print?.membership), under_id = \(next.print?.under),
                reason = \(next.reason), changed_at = thidua.now()
            where root_id = \(document.unit.rootID) and level = \(document.level) and unit_id = \(document.unit)
              and document_id = \(document.id) and revision = \(document.revision) and state = 'reserved'
            """)
    }
}
