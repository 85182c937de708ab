import Postgres
import PostgresTesting
import Store
import Testing

@Suite("The register of what is personal", .timeLimit(.minutes(20)))
struct PersonalRegisterTests {
    /// Columns of tables about people, and columns that look like somebody's, that say nothing of anybody.
    private static let impersonal: Set = [
        "person.person_id", "membership.root_id", "membership.level", "membership.unit_id", "membership.membership_id", "membership.role",
        "membership.valid_from", "membership.valid_until", "membership.ended_at", "membership.family_id", "membership.signs_as",
        "token.token_hash",
        "token.token_id", "token.issued_at", "token.expires_at", "token.revoked_at", "token.ends_at", "token.only_unit", "token.reads_only",
        "account.scheme", "account.salt", "account.set_at", "account.secret_used", "account.invitation", "account.invited_at",
        "account.invited_by", "account.given_by",
        "recovery_code.code_hash", "known_device.device_hash", "known_device.seen_at", "identity.issuer", "identity.since",
        "sign_in_allowance.spent_until", "address.adopt_by", "linked_movement.launched_by", "clause.fulfilled_by",
        "obligation.fulfilled_by", "obligation.told_by", "mailbox.address", "subject.seen_by", "prior_award.decided_by",
        "award.given_by", "award.cancelled_by", "award.taken_back_by",
    ]

    private static let unsaid = """
        select t.relname || '.' || a.attname
        from pg_class t join pg_attribute a on a.attrelid = t.oid
        where t.relnamespace = 'thidua'::regnamespace and t.relkind in ('r', 'p') and not t.relispartition and a.attnum > 0
          and not a.attisdropped
          and (t.relname in ('person', 'membership', 'token', 'account', 'recovery_code', 'known_device', 'identity', 'sign_in_allowance')
            or a.attname ~ '(_by$|person|behalf|^said$|^address$|^signer$)' or exists (
              select from pg_constraint k where k.conrelid = t.oid and k.contype = 'f' and k.confrelid = 'thidua.person'::regclass
                and a.attnum = any (k.conkey)))
          and coalesce(col_description(t.oid, a.attnum), '') not like 'personal: %; for %; %; %'
        order by 1
        """

    @Test("says of every column about people what it is for, how long it is kept, and what becomes of it")
    func complete() async throws {
        try await MigratedDatabase.with { database in
            try await database.asOwner { owner in
                #expect(try await owner.run(.personalColumns()).count > 20)
                try await owner.rollingBack { tx in
                    func unsaid() async throws -> Set<String> {
                        Set(
                            try await tx.run(
                                Statement<[String]>("unsaid", SQL(stringLiteral: Self.unsaid), each: { row in try row.next(String.self) })))
                    }
                    #expect(try await unsaid() == Self.impersonal)
                    // What nobody said anything about is found.
                    try await tx.execute(script: "alter table thidua.person add phone text; alter table thidua.clause add assigned_by uuid")
                    #expect(try await unsaid().subtracting(Self.impersonal) == ["person.phone", "clause.assigned_by"])
                }
            }
        }
    }
}
