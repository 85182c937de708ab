-- Transcripts (bản đọc): the text of a plan that was taken in, what was understood of it then, and what somebody answered to each piece. A
-- plan has one at most, so it goes by its campaign's id. The text never changes; what was read stays as it was read, whatever is understood
-- better later. Until its plan is published it is of the unit's desk, and goes with the draft; then it stays, as proof of where each clause
-- came from.
create table thidua.transcript (
  root_id     int         not null,
  level       smallint    not null,
  unit_id     bigint      not null,
  campaign_id uuid        not null,
  family_id   uuid        not null,
  state       text        not null,
  media_type  text        not null,
  -- Of the bytes that came in; the text that is kept is composed anew and has a hash of its own.
  sha256      bytea       not null,
  kept_sha256 bytea       not null,
  kept        text        not null,
  pieces      jsonb       not null,
  piece_count int         not null,
  read_at     timestamptz not null,
  read_by     uuid        not null,
  constraint transcript_pkey primary key (root_id, level, unit_id, campaign_id),
  constraint a_transcript_is_of_one_family unique (root_id, level, unit_id, campaign_id, family_id),
  constraint a_transcript_belongs_to_a_unit foreign key (unit_id, level) references thidua.unit (unit_id, level) on delete restrict,
  constraint a_transcript_carries_its_root check (root_id = (unit_id >> 48)),
  constraint a_transcript_is_read_or_used check (state in ('read', 'used')),
  constraint a_transcript_is_of_a_known_type check (
    media_type in ('text/plain', 'application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document')),
  constraint a_kept_text_is_called_by_its_hash check (kept_sha256 = pg_catalog.sha256(convert_to(kept, 'UTF8'))),
  constraint a_kept_text_has_a_mebibyte_at_most check (octet_length(kept) between 1 and 1048576),
  constraint bytes_are_called_by_their_hash check (octet_length(sha256) = 32),
  constraint a_transcript_counts_its_pieces check (piece_count = jsonb_array_length(pieces -> 'pieces') and piece_count between 1 and 2000)
);
create index transcripts_of_a_unit on thidua.transcript (unit_id, level);

-- What somebody answered to a piece: it is right, it should read so, or it is to be left out. Rows are added and never changed, the last turn
-- counts; of two who answer the same turn one is refused, and the words of neither are lost.
create table thidua.transcript_answer (
  root_id     int         not null,
  level       smallint    not null,
  unit_id     bigint      not null,
  campaign_id uuid        not null,
  piece       int         not null,
  turn        int         not null,
  family_id   uuid        not null,
  kind        text        not null,
  words       text,
  answered_at timestamptz not null,
  answered_by uuid        not null,
  constraint transcript_answer_pkey primary key (root_id, level, unit_id, campaign_id, piece, turn),
  constraint an_answer_is_to_a_transcript foreign key (root_id, level, unit_id, campaign_id, family_id)
    references thidua.transcript (root_id, level, unit_id, campaign_id, family_id) on delete cascade,
  constraint a_transcript_answer_carries_its_root check (root_id = (unit_id >> 48)),
  constraint an_answer_is_to_a_piece check (piece between 0 and 1999 and turn > 0),
  constraint an_answer_is_right_mended_or_skipped check (kind in ('right', 'mended', 'skipped')),
  constraint mended_words_say_something check ((kind = 'mended') = (words is not null) and words ~ '\S')
);
create index answers_to_a_transcript on thidua.transcript_answer (root_id, level, unit_id, campaign_id, family_id);
