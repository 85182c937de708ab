package import FoundationEssentials
package import Postgres

extension Statement where Output == Int {
    /// Corrects a person's name; 1, or 0 for nobody. As the registrar.
    package static func correctName(of person: UUID, to name: String) -> Statement {
        Statement(
            affected: "correct name",
            "update thidua.person set name = normalize(btrim(\(name)), nfc) where person_id = \(person)")
    }

    /// How many posts and charges a person has today or will have. As the registrar.
    package static func postsStillHeld(by person: UUID) -> Statement {
        Statement(
            "posts still held",
            """
            select count(*) from thidua.membership
            where person_id = \(person) and ended_at is null and (valid_until is null or valid_until > thidua.today())
            """,
            exactlyOne: { row in try row.next(Int.self) })
    }

    /// Takes away how a person signs in, and every session and token of theirs. As the registrar.
    package static func eraseAccount(of person: UUID) -> Statement {
        Statement(
            affected: "erase account",
            """
            with identities as (delete from thidua.identity where person_id = \(person)),
              tokens as (delete from thidua.token where person_id = \(person))
            delete from thidua.account where person_id = \(person)
            """)
    }

    /// Takes what was said out of the entries about a person or a post of theirs, and puts down that it was; how many there were.
    /// As the registrar.
    package static func eraseWhatWasSaid(about person: UUID) -> Statement {
        Statement(
            affected: "erase what was said",
            """
            with found as (
              select e.root_id, e.seq from thidua.audit_entry e
              where e.root_id in (
                  select 0 union select m.root_id from thidua.membership m where m.person_id = \(person))
                and e.thing in (
                  select \(person) union select m.membership_id from thidua.membership m where m.person_id = \(person))
            ), erased as (
              update thidua.audit_entry e set said = null from found f where e.root_id = f.root_id and e.seq = f.seq
              returning e.root_id, e.seq)
            insert into thidua.audit_pending (root_id, method, path) select root_id, 'cli', 'audit erase ' || seq from erased
            """)
    }
}
