package import Emulation
import FoundationEssentials
package import Postgres

extension Statement where Output == [CertificateKey] {
    /// Of every root, in the order of their numbers.
    package static func certificateKeys() -> Statement {
        Statement(
            "certificate keys",
            """
            select root_unit, key_no, public_key, from_on, until_on, compromised_from from thidua.certificate_key order by root_unit, key_no
            """,
            each: { row in
                let (root, number) = (try row.next(UnitID.self), try row.next(Int.self))
                let (key, from) = (try row.next(Data.self), try row.next(Day.self))
                return CertificateKey(
                    root: root, number: number, publicKey: key, from: from, until: try row.next(Day?.self),
                    compromisedFrom: try row.next(Day?.self))
            })
    }
}

extension Statement where Output == Void {
    /// Makes a public key known; the one before it signs until the day before. As the registrar. Fails with `certificate_key_pkey` where the
    /// number is taken, `keys_of_a_root_begin_on_different_days` where one begins then.
    package static func add(_ key: CertificateKey) -> Statement {
        Statement(
            "add certificate key",
            """
            with closed as (
              update thidua.certificate_key set until_on = \(key.from.adding(days: -1))
              where root_unit = \(key.root) and until_on is null
            )
            insert into thidua.certificate_key (root_unit, key_no, public_key, from_on, added_at)
            values (\(key.root), \(key.number), \(key.publicKey), \(key.from), thidua.now())
            """)
    }

    /// Says from which day on a key is trusted no more; earlier than was said before, or for the first time. As the registrar.
    package static func compromise(_ number: Int, of root: UnitID, from day: Day) -> Statement {
        Statement(
            moving: "compromise certificate key",
            """
            update thidua.certificate_key set compromised_from = \(day)
            where root_unit = \(root) and key_no = \(number) and (compromised_from is null or compromised_from > \(day))
            """)
    }
}
