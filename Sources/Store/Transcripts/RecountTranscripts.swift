package import Emulation
package import FoundationEssentials
package import Postgres

/// What a recount of the transcripts of one city compared and what it found.
package struct RecountedTranscripts: Sendable {
    package let transcripts: Int
    /// How many pieces they have.
    package let pieces: Int
    package let differences: Int
    /// The first of them.
    package let listed: [TranscriptDifference]

    init(_ row: inout Row) throws {
        transcripts = try row.next(Int.self)
        pieces = try row.next(Int.self)
        differences = try row.next(Int.self)
        let units = try row.next([UnitID].self)
        let campaigns = try row.next([UUID].self)
        let aspects = try row.next([TranscriptDifference.Aspect].self)
        listed = units.indices.map { TranscriptDifference(unit: units[$0], campaign: campaigns[$0], aspect: aspects[$0]) }
    }
}

/// One transcript that is not what its text and its plan make of it.
package struct TranscriptDifference: Hashable, Sendable {
    /// `hash`: the text is not the one that was kept; `lost`: some of it is nobody's; `twice`: some of it is two's, or outside of it;
    /// `unanswered`: its plan is published, and a piece has no answer, or an answer no piece; `state`: it says that its plan is published, or
    /// is not, and that is not so.
    package enum Aspect: String, CaseIterable, Sendable { case hash, lost, twice, unanswered, state }

    package let unit: UnitID
    package let campaign: UUID
    package let aspect: Aspect
}

extension TranscriptDifference.Aspect: PostgresEncodable, PostgresDecodable {}

extension Statement where Output == RecountedTranscripts {
    /// Goes once more through each text that was taken in, from its first character to its last: pieces, what says nothing and what was not
    /// understood stand in it once, and leave nothing out but blanks. Shares nothing with what read it.
    package static func recountTranscripts(root: Int32, listing limit: Int) -> Statement {
        Statement(
            "recount transcripts",
            """
            with taken as (
              select t.unit_id, t.campaign_id, t.state, t.kept, t.kept_sha256, t.pieces, t.piece_count from thidua.transcript t
              where t.root_id = \(root)
            ), run as (
              select t.unit_id, t.campaign_id, (r.value ->> 0)::int as starts, (r.value ->> 1)::int as ends
              from taken t
              cross join lateral (
                select p.value -> 1 as runs from jsonb_array_elements(t.pieces -> 'pieces') p
                union all select b.value from jsonb_array_elements(t.pieces -> 'boilerplate') b
                union all select l.value from jsonb_array_elements(t.pieces -> 'leftovers') l) place
              cross join lateral jsonb_array_elements(place.runs) r
            ), edge as (
              select r.unit_id, r.campaign_id, r.starts, r.ends,
                     coalesce(lag(r.ends) over (partition by r.unit_id, r.campaign_id order by r.starts, r.ends), 0) as before
              from run r
              union all
              -- Behind the last.
              select t.unit_id, t.campaign_id, length(t.kept), length(t.kept),
                     coalesce((select max(r.ends) from run r where r.unit_id = t.unit_id and r.campaign_id = t.campaign_id), 0)
              from taken t
            ), answer as (
              select a.unit_id, a.campaign_id, a.piece from thidua.transcript_answer a where a.root_id = \(root)
            ), different as materialized (
              select t.unit_id, t.campaign_id, 'hash' as aspect from taken t
              where t.kept_sha256 <> sha256(convert_to(t.kept, 'UTF8'))
              union
              select t.unit_id, t.campaign_id, case when e.starts < e.before or e.ends > length(t.kept) then 'twice' else 'lost' end
              from taken t join edge e on e.unit_id = t.unit_id and e.campaign_id = t.campaign_id
              where e.starts < e.before or e.ends > length(t.kept)
                or substr(t.kept, e.before + 1, greatest(0, e.starts - e.before))
                   ~ '[^\\u0009-\\u000d\\u0020\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]'
              union
              select t.unit_id, t.campaign_id, 'unanswered' from taken t
              where t.state = 'used' and t.piece_count <> (
                  select count(distinct a.piece) from answer a where a.unit_id = t.unit_id and a.campaign_id = t.campaign_id)
                or exists (
                  select from answer a where a.unit_id = t.unit_id and a.campaign_id = t.campaign_id and a.piece >= t.piece_count)
              union
              select t.unit_id, t.campaign_id, 'state' from taken t
              where (t.state = 'used') <> exists (
                select from thidua.campaign_revision c
                where c.root_id = \(root) and c.unit_id = t.unit_id and c.campaign_id = t.campaign_id)
            ), first as (select * from different order by unit_id, campaign_id, aspect limit \(limit))
            select (select count(*) from taken), (select coalesce(sum(piece_count), 0)::bigint from taken), (select count(*) from different),
                   array(select unit_id from first order by unit_id, campaign_id, aspect),
                   array(select campaign_id from first order by unit_id, campaign_id, aspect),
                   array(select aspect from first order by unit_id, campaign_id, aspect)
            """,
            exactlyOne: RecountedTranscripts.init)
    }
}
