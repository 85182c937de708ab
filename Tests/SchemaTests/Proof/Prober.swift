import Emulation
import EmulationFixtures
import Foundation
import Postgres
import Store

/// Something that is tried, and what must come of it.
struct Probe: Sendable {
    enum Expectation: Hashable, Sendable {
        /// So many rows are read, no more and no fewer.
        case sees(Int)
        /// It gets past grants and policies to at least one row; a key or a check may still stop it.
        case passes
        /// So many rows are changed, no more and no fewer; or a key says that there would be some.
        case touches(Int)
        /// No row is touched.
        case isStopped
        /// No row is touched, and nothing tells that there is one.
        case findsNothing
        /// There is a privilege for it, whatever rows there are.
        case isGranted
        /// There is none.
        case isNotGranted
        /// A key or constraint of this name stops it.
        case isRefused(by: String)
    }

    let title: String
    /// Who tries: nil for the owner of everything, past grants and policies.
    let caller: Caller?
    let deed: String
    let expected: Expectation

    struct Caller: Hashable, Sendable {
        let me: UnitID
        let hat: Hat
    }

    /// What is wrong with an outcome; nil if nothing is.
    func fault(_ outcome: ProbeOutcome) -> String? {
        let isRight =
            switch expected {
            case .sees(let count): outcome.state == nil && outcome.rows == count
            case .touches(let count):
                outcome.state.map { ($0 == .insufficientPrivilege) == (count == 0) } ?? (outcome.rows == count)
            case .passes: outcome.state.map { $0 != .insufficientPrivilege } ?? (outcome.rows > 0)
            case .isStopped: outcome.state.map { $0 == .insufficientPrivilege } ?? (outcome.rows == 0)
            case .findsNothing: outcome.state == nil && outcome.rows == 0
            case .isGranted: outcome.state != .insufficientPrivilege
            case .isNotGranted: outcome.state == .insufficientPrivilege
            case .isRefused(let name): outcome.constraint?.hasPrefix(name) == true
            }
        return isRight ? nil : "\(title): expected \(expected), got \(outcome)"
    }
}

/// What came of it.
struct ProbeOutcome: Hashable, Sendable, CustomStringConvertible {
    /// The SQLSTATE it was refused with; nil if it was not.
    let state: SQLState?
    let constraint: String?
    let rows: Int

    var description: String { state.map { "\($0) \(constraint ?? "")" } ?? "\(rows) rows" }
}

/// Tries thousands of things in one transaction, each undone before the next.
struct Prober {
    let tree: SmallTree
    private let tokens: [Probe.Caller: [UInt8]]

    /// From where things are tried: between them they have every relation there is.
    static let standpoints = ["1", "1.1", "1.1.1"].map(UnitID.written)

    /// Gives every hat in every standpoint to somebody.
    init(_ tree: SmallTree) async throws {
        self.tree = tree
        var tokens: [Probe.Caller: [UInt8]] = [:]
        let day = Day("2024-01-01")!
        for me in Self.standpoints {
            tokens[Probe.Caller(me: me, hat: .forger)] = [0]
            for hat in Hat.allCases {
                guard let role = hat.writtenRole else { continue }
                let somebody = try await Founder(tree.owner).appoint("\(hat) ở \(me)", in: [me], as: role, from: day)
                tokens[Probe.Caller(me: me, hat: hat)] = somebody.standing.tokenHash
                guard hat.isDeputy else { continue }
                try await tree.owner.run(
                    Statement<Void>(
                        "charge",
                        """
                        insert into thidua.membership (root_id, level, unit_id, membership_id, person_id, role, valid_from, valid_until,
                                                       on_behalf_of, family_id)
                        select root_id, level, unit_id, gen_random_uuid(), \(somebody.person), 'leader', \(day), '2999-01-01'::date,
                               \(tree.person(me)), \(hat == .deputyElsewhere ? UUID() : nil)
                        from thidua.unit where unit_id = \(me)
                        """))
            }
        }
        self.tokens = tokens
    }

    /// What came of each, in order. Inside a transaction of the owner, in which something may have been changed before.
    func outcomes(of probes: [Probe], in tx: Transaction) async throws -> [ProbeOutcome] {
        try await tx.execute(script: Self.function)
        var outcomes: [ProbeOutcome] = []
        for start in stride(from: 0, to: probes.count, by: 500) {
            let some = probes[start..<min(start + 500, probes.count)]
            outcomes += try await tx.run(
                Statement<[ProbeOutcome]>(
                    "probes",
                    """
                    select o.state, o.constraint_name, o.affected
                    from unnest(\(some.map { $0.caller == nil }), \(some.map { $0.caller.flatMap { tokens[$0] }.map { Data($0) } }),
                                \(some.map { $0.caller?.me.rawValue ?? 0 }), \(some.map(\.deed)))
                      with ordinality p (as_owner, token, unit, deed, position),
                      pg_temp.outcome(p.as_owner, p.token, p.unit, p.deed) o
                    order by p.position
                    """,
                    each: { row in
                        try ProbeOutcome(
                            state: row.next(String?.self).map(SQLState.init(rawValue:)), constraint: row.next(String?.self),
                            rows: row.next(Int.self))
                    }))
        }
        return outcomes
    }

    // A failure is the only thing that undoes settings, role and rows alike.
    private static let function = """
        create or replace function pg_temp.outcome(as_owner boolean, token bytea, unit bigint, deed text,
          out state text, out constraint_name text, out affected bigint) language plpgsql as $$
        declare n bigint; said text;
        begin
          begin
            if not as_owner then
              set local role thidua_actor;
              if octet_length(token) = 1 then
                perform set_config('app.person', gen_random_uuid()::text, true), set_config('app.roles', '{leader}', true),
                        set_config('app.unit', unit::text, true), set_config('app.unit_last', thidua.last_below(unit)::text, true),
                        set_config('app.recorded', now()::text, true);
              elsif token is not null then
                perform thidua.stand(token, unit, 'run', '');
              end if;
            end if;
            execute deed;
            get diagnostics n = row_count;
            set constraints all immediate;
            raise exception '%', n using errcode = 'TD000';
          exception when others then
            get stacked diagnostics state = returned_sqlstate, constraint_name = constraint_name, said = message_text;
          end;
          affected := case when state = 'TD000' then said::bigint else 0 end;
          state := nullif(state, 'TD000');
          constraint_name := nullif(constraint_name, '');
        end
        $$;
        """
}
