-- The register of what is personal (Law 91/2025): whose, what for, how long it is kept, and what becomes of it when a person is erased.
-- A column about people that has no such comment fails a test. `thidua user register` prints them.

comment on column thidua.person.name is 'personal: the name of whoever has a post; for signatures; as long as there is one; replaced on erasure';
comment on column thidua.membership.person_id is 'personal: who had which post when; for what was signed; for good, as decisions are; kept on erasure, naming nobody';
comment on column thidua.membership.post is 'personal: what is written under a signature; for what was signed; for good; kept on erasure, naming nobody';
comment on column thidua.membership.on_behalf_of is 'personal: whose deputy; for what was signed; for good; kept on erasure, naming nobody';
comment on column thidua.token.person_id is 'personal: who is signed in; for signing in; sessions until 30 days after their end; deleted on erasure';
comment on column thidua.token.label is 'personal: what a token is for; for whoever takes tokens back; until erasure; deleted on erasure';
comment on column thidua.token.address is 'personal: where a session was opened from; for its owner, to know a strange one; until 30 days after its end; deleted on erasure';
comment on column thidua.token.agent is 'personal: what the browser called itself; for its owner, to know a strange one; until 30 days after its end; deleted on erasure';
comment on column thidua.account.person_id is 'personal: who has an account; for signing in; until erasure; deleted on erasure';
comment on column thidua.account.login is 'personal: the name to sign in with; for signing in; until erasure; deleted on erasure';
comment on column thidua.account.invited_as is 'personal: the name to sign in with that was offered; for signing in; until it is accepted; deleted on erasure';
comment on column thidua.account.verifier is 'personal: a hash of a key made of a password; for signing in; until another is chosen; deleted on erasure';
comment on column thidua.account.secret is 'personal: the secret of a second factor; for signing in; until it is removed; deleted on erasure';
comment on column thidua.recovery_code.person_id is 'personal: whose recovery codes; for signing in; until used; deleted on erasure';
comment on column thidua.known_device.person_id is 'personal: whose browsers are known; for signing in while others guess; the last ten; deleted on erasure';
comment on column thidua.identity.person_id is 'personal: whom a sign-on means; for signing in; until erasure; deleted on erasure';
comment on column thidua.identity.subject is 'personal: what a sign-on calls somebody; for signing in; until erasure; deleted on erasure';
comment on column thidua.sign_in_allowance.subject is 'personal: a hash of a name and an address; for slowing down who guesses; some hours; forgotten by itself';
comment on column thidua.audit_pending.person_id is 'personal: who did it; for the trail; seconds; kept on erasure, naming nobody';
comment on column thidua.audit_pending.address is 'personal: where it came from; for the trail; seconds; kept on erasure';
comment on column thidua.audit_pending.said is 'personal: what was sent, perhaps with names; for the trail; seconds; kept on erasure';
comment on column thidua.audit_entry.person_id is 'personal: who did it; for the trail; for good; kept on erasure, naming nobody';
comment on column thidua.audit_entry.address is 'personal: where it came from; for the trail; for good; kept on erasure, naming nobody';
comment on column thidua.audit_entry.said is 'personal: what was sent, perhaps with names; for the trail; for good; erased where it is about the person';
comment on column thidua.event.by_person is 'personal: who decided; for what was decided; for good; kept on erasure, naming nobody';
comment on column thidua.event.on_behalf_of is 'personal: in whose place; for what was decided; for good; kept on erasure, naming nobody';
comment on column thidua.campaign.published_by is 'personal: who published it; for what was decided; for good; kept on erasure, naming nobody';
comment on column thidua.campaign.closed_by is 'personal: who closed it; for what was decided; for good; kept on erasure, naming nobody';
comment on column thidua.campaign.signer is 'personal: who signed the plan, as printed on it; for what was decided; for good; kept on erasure, since the document is public';
comment on column thidua.document.signer is 'personal: who signed the document, as printed on it; for what was decided; for good; kept on erasure, since the document is public';
comment on column thidua.document.signer_post is 'personal: what is written under the signature, as printed; for what was decided; for good; kept on erasure, since the document is public';
comment on column thidua.document.signer_membership is 'personal: by which post it was signed; for what was decided; for good; kept on erasure, naming nobody';
comment on column thidua.campaign_revision.issued_by is 'personal: who amended it; for what was decided; for good; kept on erasure, naming nobody';
comment on column thidua.campaign_draft.changed_by is 'personal: who wrote it last; for the desk; as long as it lies there; kept on erasure, naming nobody';
comment on column thidua.transcript.read_by is 'personal: who took the text in; for what was drafted of it; for good once it is published; kept on erasure, naming nobody';
comment on column thidua.transcript_answer.answered_by is 'personal: who answered; for what was drafted of it; for good once it is published; kept on erasure, naming nobody';
comment on column thidua.anchor_event_history.changed_by is 'personal: who moved it; for what hangs on it; for good; kept on erasure, naming nobody';
comment on column thidua.uptake.in_hand_of is 'personal: who has a task of the unit in hand; for the unit''s own desk; for good; kept on erasure, naming nobody';
comment on column thidua.law_fact_review.reviewed_by is 'personal: the lawyer who read a rule against its text, as an operator wrote it; for whoever relies on the rule; for good; kept on erasure, since decisions rest on it';
comment on column thidua.report.decided_by is 'personal: who decided on it; for what was decided; for good; kept on erasure, naming nobody';
comment on column thidua.report_draft.changed_by is 'personal: who wrote it last; for the desk; as long as it lies there; kept on erasure, naming nobody';
comment on column thidua.report_draft.presented_by is 'personal: who laid it before the leader; for the desk; until it is sent; kept on erasure, naming nobody';
comment on column thidua.delivery.by_person is 'personal: who sent it; for what was asked of whom; for good; kept on erasure, naming nobody';
comment on column thidua.delivery.opened_by is 'personal: who opened it first; for its receipt; for good; kept on erasure, naming nobody';
comment on column thidua.mailbox.answered_by is 'personal: who answered for it; for where the unit is written to; for good; kept on erasure, naming nobody';
comment on column thidua.mailbox_withdrawal.by_person is 'personal: who withdrew it; for where the unit is written to; for good; kept on erasure, naming nobody';
comment on column thidua.report_version.submitted_by is 'personal: who sent it; for what was reported; for good; kept on erasure, naming nobody';
comment on column thidua.subject.name is 'personal: the name of whom an award is for, as it is printed; for awards; as long as it is registered; deleted with the subject, kept on documents that were issued';
comment on column thidua.subject.search_name is 'personal: the same without tones; for finding it again; as long as it is registered; deleted with the subject';
comment on column thidua.subject.name_key is 'personal: its words in another order; for finding who is registered twice; as long as it is registered; deleted with the subject';
comment on column thidua.subject.birth_year is 'personal: when somebody was born; for telling people of one name apart; as long as it is registered; deleted with the subject';
comment on column thidua.subject.category is 'personal: as what forms 0602 and 0603 count somebody; for statistics; as long as it is registered; deleted with the subject';
comment on column thidua.subject.traits is 'personal: a woman, a foreigner, of the armed forces; for statistics; as long as it is registered; deleted with the subject';
comment on column thidua.subject.person_id is 'personal: who has an account too; for keeping who votes apart from whom it is about; as long as it is registered; deleted with the subject';
comment on column thidua.subject_identity.subject_id is 'personal: of whom a number is known; for telling who is the same; as long as the subject is registered; deleted with the subject';
comment on column thidua.subject_identity.hash is 'personal: a hash of an identity number under a key kept elsewhere; for telling who is the same; as long as the subject is registered; deleted with the subject';
comment on column thidua.nomination.subject_id is 'personal: whom an award is proposed for; for awards; for good once it was sent; kept on erasure, naming nobody';
comment on column thidua.nomination_draft.subject_id is 'personal: whom an award is to be proposed for; for the desk; as long as it lies there; deleted with the draft';
comment on column thidua.nomination_draft.achievements is 'personal: what somebody achieved; for the desk; as long as it lies there; deleted with the draft';
comment on column thidua.nomination_text.achievements is 'personal: what somebody achieved; for whoever reviews it; for good, as it was sent; kept on erasure, since decisions rest on it';
comment on column thidua.nomination_review.words is 'personal: what a reviewer thinks of what somebody achieved; for whoever nominated them; for good; kept on erasure, since decisions rest on it';
comment on column thidua.verdict.facts is 'personal: what was known of somebody when the law was asked; for judging it again; for good; kept on erasure, naming nobody';
comment on column thidua.placement.as_what is 'personal: as what somebody worked or where they lived; for the record of whom awards are for; as long as the subject is registered; deleted with the subject';
comment on column thidua.placement.began_on is 'personal: since when; for the record of whom awards are for; as long as the subject is registered; deleted with the subject';
comment on column thidua.placement.ended_on is 'personal: until when; for the record of whom awards are for; as long as the subject is registered; deleted with the subject';
comment on column thidua.prior_award.subject_id is 'personal: who was awarded before; for the record of whom awards are for; as long as the subject is registered; deleted with the subject';
comment on column thidua.prior_award.form is 'personal: which title or form somebody has; for the record of whom awards are for; as long as the subject is registered; deleted with the subject';
comment on column thidua.prior_award.form_words is 'personal: the same in words; for the record of whom awards are for; as long as the subject is registered; deleted with the subject';
comment on column thidua.prior_award.shown_by is 'personal: which paper shows it; for the record of whom awards are for; as long as the subject is registered; deleted with the subject';
comment on column thidua.prior_award.why_withdrawn is 'personal: why it was withdrawn; for the record of whom awards are for; as long as the subject is registered; deleted with the subject';

-- Correction and erasure, by the operator. Of an entry of the trail only what was said can be changed, and only into nothing: the chain
-- covers its hash.
grant update (name) on thidua.person to thidua_registrar;
grant delete on thidua.account to thidua_registrar;
grant select (root_id, seq, thing), update (said) on thidua.audit_entry to thidua_registrar;
create policy the_registrar_finds_entries on thidua.audit_entry for select to thidua_registrar using (true);
create policy the_registrar_erases_what_was_said on thidua.audit_entry for update to thidua_registrar using (true) with check (said is null);

-- What a person did is read for them as the auditor reads it.
grant select on thidua.event to thidua_auditor;
create policy the_auditor_reads_events on thidua.event for select to thidua_auditor using (true);
