import EmulationFixtures
import FoundationEssentials
import Jobs
import Logging
import Operations
import Postgres
import Store
import TestTraits
import Testing

#if canImport(Glibc)
    import Glibc
#endif

/// The proof of the trail, held against everything somebody with all powers could do to it.
@Suite("Proving the trail", .timeLimit(.minutes(20)))
struct AuditVerifyTests {
    /// What others write who verify a trail, made here by Python's hashlib: four bytes of length before every field.
    @Test("an entry's hash is the one the encoding says, byte for byte")
    func golden() {
        let entry = AuditEntry(
            at: .at(microseconds: 1_734_663_845_678_901 - 946_684_800_000_000), unit: 1 << 48 | 1 << 32, person: SamplePlan.id(1),
            roles: "leader officer", deputyFor: nil, address: "203.0.113.7", method: "PUT",
            path: "/v1/units/1.1/reports/\(SamplePlan.id(2).uuidString.lowercased())/return", thing: SamplePlan.id(2), status: 403,
            code: "permission.denied", saidHash: AuditChain.hash(ofWhatWasSaid: #"{"reason":"Thiếu số liệu"}"#))
        let hash = AuditChain.hash(of: entry, at: 1, inRoot: 1, after: Data(count: 32))
        #expect(hash.hexadecimal == "2e164c913bf21fafd073b9814e736c508d7c5659ceabc63c5a96f3067f4ec61b")
    }

    @Test("finds a byte, a row or an order changed, each at its place, and nothing where nothing was", .slow)
    func tampering() async throws {
        try await Trail.with { trail in
            let count = trail.count
            let whole = try await trail.verify()
            #expect(whole.isClean && whole.entries == count && whole.erased == 0 && whole.leftBehind == 0, "\(whole.findings)")
            #expect(try await trail.differencesBySQL() == 0)

            let middle = count / 2
            for tampering in Tampering.all(middle: middle, last: count) {
                let start = ContinuousClock.now
                let report = try await trail.verify(after: tampering.script)
                #expect(report.findings.map { Place($0) } == tampering.expected, "\(tampering.title): \(report.findings)")
                trail.tell("\(tampering.title): found at \(report.findings.map(\.seq))", since: start)
            }
        }
    }

    @Test("finds with a seal what it cannot find without: a trail made anew, or cut off together with its head", .slow)
    func seals() async throws {
        try await Trail.with { trail in
            let (count, middle) = (trail.count, trail.count / 2)
            let seals = try await SealTrails(client: trail.city.owner).run()
            #expect(seals.map(\.head.seq) == [count])
            #expect(seals.map { Seal($0.description) } == seals)
            #expect(try await trail.verify(seals: seals).isClean)

            for (title, script, fault) in [
                ("the rest made anew after a change", Trail.madeAnew(from: middle), TrailFinding.Fault.breaksASeal),
                ("the last one cut off with its head", Trail.cutOff(after: count - 1), .endsBeforeASeal),
            ] {
                #expect(try await trail.verify(after: script).isClean, "\(title)")
                let start = ContinuousClock.now
                let report = try await trail.verify(after: script, seals: seals)
                #expect(report.findings.map { Place($0) } == [Place(count, fault)], "\(title): \(report.findings)")
                trail.tell("\(title): found by its seal at \(report.findings.map(\.seq))", since: start)
            }
            // One of a root that has nothing any more.
            let gone = Seal(day: seals[0].day, head: AuditHead(root: 7, seq: 3, hash: Data(count: 32)))
            #expect(try await trail.verify(seals: [gone]).findings.map { Place($0) } == [Place(3, .endsBeforeASeal)])
        }
    }

    @Test("what was said can be erased, where an entry tells of it")
    func erasure() async throws {
        try await Trail.with(20) { trail in
            let erasing = "update thidua.audit_entry set said = null where root_id = 1 and seq = 7;"
            #expect(try await trail.verify(after: erasing).findings.map { Place($0) } == [Place(7, .erasedWithoutRecord)])
            let owner = trail.city.owner
            try await owner.execute(
                script: erasing + "insert into thidua.audit_pending (root_id, method, path) values (1, 'cli', 'audit erase 7')")
            try await AuditWorker(client: trail.city.worker).drain()
            let report = try await trail.verify()
            #expect(report.isClean && report.erased == 1 && report.entries == 21, "\(report.findings)")
        }
    }

    @Test(
        "nobody has a privilege to change or take away an entry but for what was said, only the worker adds any, and the worker cannot undo its own"
    )
    func appendOnly() async throws {
        try await Trail.with(10) { trail in
            let privileges = Statement<[String]>(
                "privileges",
                """
                select r || ' may ' || p from unnest('{thidua_login,thidua_gate,thidua_actor,thidua_worker,thidua_auditor,thidua_registrar}'::text[]) r,
                  unnest('{insert,update,delete,truncate}'::text[]) p
                where case when p in ('insert', 'update') then has_any_column_privilege(r, 'thidua.audit_entry', p)
                      else has_table_privilege(r, 'thidua.audit_entry', p) end
                """,
                each: { row in try row.next(String.self) })
            let held = try await trail.city.owner.run(privileges)
            // Who erases a person may take out what was said, and can put nothing in its place.
            #expect(held == ["thidua_worker may insert", "thidua_registrar may update"])
            let columns = Statement<[String]>(
                "columns",
                """
                select attname::text from pg_attribute
                where attrelid = 'thidua.audit_entry'::regclass and attnum > 0 and has_column_privilege('thidua_registrar', attrelid, attnum, 'update')
                """,
                each: { row in try row.next(String.self) })
            #expect(try await trail.city.owner.run(columns) == ["said"])
            let rewritten = await #expect(throws: PostgresError.self) {
                try await trail.city.owner.run(
                    under: .registrar, Statement<Void>("rewrite", "update thidua.audit_entry set said = 'khác' where root_id = 1"))
            }
            #expect(rewritten?.sqlState == .insufficientPrivilege)
            for deed in ["delete from thidua.audit_entry", "update thidua.audit_entry set said = null"] {
                let error = await #expect(throws: PostgresError.self) {
                    try await trail.city.worker.run(Statement<Void>("undo", SQL(stringLiteral: deed)))
                }
                #expect(error?.sqlState == .insufficientPrivilege)
            }
        }
    }

    @Test("two workers at once chain every entry once")
    func twoWorkers() async throws {
        try await Trail.with(0) { trail in
            try await trail.putDown(1_000)
            let workers = (0..<2).map { _ in AuditWorker(client: trail.city.worker, batch: 50) }
            async let one: Void = workers[0].drain()
            async let other: Void = workers[1].drain()
            _ = try await (one, other)
            let report = try await trail.verify()
            #expect(report.isClean && report.entries == 1_000)
        }
    }
}

/// A finding without the words.
private struct Place: Hashable {
    let seq: Int64
    let fault: TrailFinding.Fault

    init(_ seq: Int64, _ fault: TrailFinding.Fault) {
        self.seq = seq
        self.fault = fault
    }

    init(_ finding: TrailFinding) { self.init(finding.seq, finding.fault) }
}

/// Something done to a trail behind its back, and what has to be found.
private struct Tampering {
    let title: String
    let script: String
    let expected: [Place]

    static func all(middle: Int64, last: Int64) -> [Tampering] {
        func set(_ what: String, at seq: Int64) -> String { "update thidua.audit_entry set \(what) where root_id = 1 and seq = \(seq)" }
        func remove(_ seq: Int64) -> String { "delete from thidua.audit_entry where root_id = 1 and seq = \(seq)" }
        func swap(_ one: Int64, _ other: Int64) -> String {
            [set("seq = \(last + 9)", at: one), set("seq = \(one)", at: other), set("seq = \(other)", at: last + 9)].joined(separator: ";")
        }
        let byte = "hash = set_byte(hash, 7, get_byte(hash, 7) # 1)"
        func head(_ seq: Int64) -> String { "update thidua.audit_head set seq = \(seq) where root_id = 1" }
        return [
            Tampering(
                title: "one byte of what was said", script: set("said = overlay(said placing 'X' from 3 for 1)", at: middle),
                expected: [Place(middle, .saidChanged)]),
            Tampering(
                title: "what was said, and its hash with it", script: set("said = 'X', said_hash = sha256('X')", at: middle),
                expected: [Place(middle, .contentChanged)]),
            Tampering(
                title: "one byte of a path", script: set("path = overlay(path placing 'X' from 3 for 1)", at: middle),
                expected: [Place(middle, .contentChanged)]),
            Tampering(
                title: "a microsecond", script: set("at = at + interval '1 microsecond'", at: middle),
                expected: [Place(middle, .contentChanged)]),
            Tampering(
                title: "a nought for an empty text", script: set("roles = null", at: middle), expected: [Place(middle, .contentChanged)]),
            Tampering(title: "one byte of a hash", script: set(byte, at: middle), expected: [Place(middle, .hashChanged)]),
            Tampering(title: "one byte of the first hash", script: set(byte, at: 1), expected: [Place(1, .hashChanged)]),
            Tampering(title: "one byte of the last hash", script: set(byte, at: last), expected: [Place(last, .hashChanged)]),
            Tampering(title: "the last content", script: set("path = 'X'", at: last), expected: [Place(last, .contentChanged)]),
            Tampering(title: "a row removed", script: remove(middle), expected: [Place(middle, .missing(through: middle))]),
            Tampering(
                title: "three rows removed", script: (0..<3).map { remove(middle + $0) }.joined(separator: ";"),
                expected: [Place(middle, .missing(through: middle + 2))]),
            Tampering(title: "the first row removed", script: remove(1), expected: [Place(1, .missing(through: 1))]),
            Tampering(title: "the last row removed", script: remove(last), expected: [Place(last, .endsBeforeItsHead(last))]),
            Tampering(
                title: "two neighbours swapped", script: swap(middle, middle + 1),
                expected: [Place(middle, .contentChanged), Place(middle + 1, .doesNotFollow), Place(middle + 2, .doesNotFollow)]),
            Tampering(
                title: "two far apart swapped", script: swap(middle, middle + 10),
                expected: [
                    Place(middle, .contentChanged), Place(middle + 1, .doesNotFollow), Place(middle + 10, .contentChanged),
                    Place(middle + 11, .doesNotFollow),
                ]),
            Tampering(title: "the head moved back", script: head(last - 1), expected: [Place(last, .goesBeyondItsHead(last - 1))]),
            Tampering(title: "the head moved on", script: head(last + 1), expected: [Place(last + 1, .endsBeforeItsHead(last + 1))]),
            Tampering(
                title: "the head's hash", script: "update thidua.audit_head set \(byte) where root_id = 1",
                expected: [Place(last, .headHasAnotherHash)]),
            Tampering(
                title: "the head taken away", script: "delete from thidua.audit_head where root_id = 1",
                expected: [Place(last, .headIsMissing)]),
            Tampering(
                title: "every entry taken away", script: "delete from thidua.audit_entry where root_id = 1",
                expected: [Place(1, .endsBeforeItsHead(last))]),
        ]
    }
}

/// A trail of so many entries in a city where nothing else happened; every look at it is at a copy that is thrown away.
private struct Trail {
    let city: SmallCity
    let count: Int64

    /// - Parameter count: 5,000, or what THIDUA_AUDIT_ENTRIES says.
    static func with(_ count: Int? = nil, _ body: (Trail) async throws -> Void) async throws {
        let count = count ?? getenv("THIDUA_AUDIT_ENTRIES").flatMap { Int(String(cString: $0)) } ?? 5_000
        try await SmallCity.with { city in
            let trail = Trail(city: city, count: Int64(count))
            try await city.owner.execute(script: "delete from thidua.audit_pending")
            try await trail.putDown(count)
            let start = ContinuousClock.now
            try await AuditWorker(client: city.worker).drain()
            trail.tell("chained", since: start)
            try await body(trail)
        }
    }

    func putDown(_ count: Int) async throws {
        try await city.owner.execute(
            script: """
                insert into thidua.audit_pending (root_id, at, unit_id, person_id, roles, deputy_for, address, method, path, thing, status, code,
                                                  said)
                select 1, now() - make_interval(secs => \(count) - n), 1::bigint << 48 | 1::bigint << 32, md5((n % 50)::text)::uuid,
                       case when n % 3 = 0 then 'leader' else '' end, case when n % 7 = 0 then 'any=' || md5(n::text)::uuid end,
                       '10.0.0.' || n % 250, 'PUT', '/v1/units/1.1/reports/' || md5((n / 4)::text)::uuid || '/draft',
                       md5((n / 4)::text)::uuid, case when n % 10 = 0 then 403 end, case when n % 10 = 0 then 'permission.denied' end,
                       '{"note":"Thiếu số liệu của kỳ ' || n || '","values":[]}'
                from generate_series(1, \(count)) n
                """)
    }

    /// What is proved, once something has been done to the trail; then it is undone.
    func verify(after script: String? = nil, seals: [Seal] = []) async throws -> TrailReport {
        var report: TrailReport?
        do {
            try await city.owner.transaction { transaction in
                if let script { try await transaction.execute(script: script) }
                report = try await VerifyTrails(seals: seals).run(in: transaction)
                throw Undone()
            }
        } catch is Undone {}
        return report!
    }

    private struct Undone: Error {}

    /// How many hashes PostgreSQL makes otherwise, by an encoding written down a second time.
    func differencesBySQL() async throws -> Int {
        try await city.owner.transaction { transaction in
            try await transaction.execute(script: Self.encoding)
            return try await transaction.run(
                Statement(
                    "differences",
                    """
                    select count(*) from (
                      select hash, pg_temp.hash_of(e, coalesce(lag(hash) over (order by seq), decode(repeat('00', 32), 'hex'))) as again
                      from thidua.audit_entry e where root_id = 1) both_ways
                    where hash <> again
                    """,
                    exactlyOne: { row in try row.next(Int.self) }))
        }
    }

    /// Changes an entry, and makes every hash from there on anew, as somebody with all powers would.
    static func madeAnew(from seq: Int64) -> String {
        encoding + """
            ;update thidua.audit_entry set path = 'X' where root_id = 1 and seq = \(seq);
            do $$
            declare
              e thidua.audit_entry;
              last bytea := (select hash from thidua.audit_entry where root_id = 1 and seq = \(seq - 1));
            begin
              for e in select * from thidua.audit_entry where root_id = 1 and seq >= \(seq) order by seq loop
                last := pg_temp.hash_of(e, last);
                update thidua.audit_entry set hash = last where root_id = 1 and seq = e.seq;
              end loop;
              update thidua.audit_head set hash = last where root_id = 1;
            end $$
            """
    }

    /// Takes away what came last, and lets the head tell of no more.
    static func cutOff(after seq: Int64) -> String {
        """
        delete from thidua.audit_entry where root_id = 1 and seq > \(seq);
        update thidua.audit_head set seq = \(seq), hash = (select hash from thidua.audit_entry where root_id = 1 and seq = \(seq))
        where root_id = 1
        """
    }

    private static let encoding = #"""
        create or replace function pg_temp.field(bytes bytea) returns bytea language sql immutable
          return coalesce(int4send(length(bytes)) || bytes, '\xffffffff');
        create or replace function pg_temp.field(words text) returns bytea language sql immutable
          return pg_temp.field(convert_to(words, 'UTF8'));
        create or replace function pg_temp.hash_of(e thidua.audit_entry, previous bytea) returns bytea language sql stable
          return sha256(previous || '\x01'
            || pg_temp.field(int4send(e.root_id)) || pg_temp.field(int8send(e.seq))
            || pg_temp.field(int8send((extract(epoch from e.at) * 1000000)::bigint)) || pg_temp.field(int8send(e.unit_id))
            || pg_temp.field(uuid_send(e.person_id)) || pg_temp.field(e.roles) || pg_temp.field(e.deputy_for) || pg_temp.field(e.address)
            || pg_temp.field(e.method) || pg_temp.field(e.path) || pg_temp.field(uuid_send(e.thing)) || pg_temp.field(int2send(e.status))
            || pg_temp.field(e.code) || pg_temp.field(e.said_hash))
        """#

    /// Prints how long something took, of a large trail.
    func tell(_ what: String, since start: ContinuousClock.Instant) {
        guard count > 5_000 else { return }
        print("trail of \(count): \(what), \((ContinuousClock.now - start) / .seconds(1)) s")
    }
}
