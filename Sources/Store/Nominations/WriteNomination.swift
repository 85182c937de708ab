package import Emulation
package import Postgres

extension Statement where Output == Void {
    /// Sends one for the first time. Fails with `nomination_pkey` where the id is taken.
    /// - Parameter subject: the level of the subject's home.
    package static func send(_ nomination: Nomination, subject level: UnitLevel) -> Statement {
        Statement(
            "send nomination",
            """
            insert into thidua.nomination (root_id, level, unit_id, nomination_id, family_id, subject_level, subject_unit, subject_id,
                                           placement_id, form, began_on, ended_on, at_unit, reach_unit, state, revision, sent_at, changed_at)
            values (\(nomination.unit.rootID), \(nomination.level), \(nomination.unit), \(nomination.id), \(nomination.family), \(level),
                    \(nomination.subject.unit), \(nomination.subject.id), \(nomination.placement), \(nomination.form), \(nomination.from),
                    \(nomination.until), \(nomination.at), \(nomination.at), \(nomination.state), 1, thidua.now(), thidua.now())
            """)
    }

    /// Makes of it what was done with it; fails with `hasMoved` when it is not as it was read any more.
    package static func move(_ nomination: Nomination, to next: Nomination) -> Statement {
        Statement(
            moving: "move nomination",
            """
            update thidua.nomination
            set state = \(next.state), revision = \(next.revision), changed_at = thidua.now()
            where root_id = \(nomination.unit.rootID) and level = \(nomination.level) and unit_id = \(nomination.unit)
              and nomination_id = \(nomination.id) and revision = \(nomination.revision) and state = \(nomination.state)
            """)
    }

    /// Keeps what is sent. Fails with `nomination_text_pkey` where that version was sent meanwhile.
    package static func keep(_ achievements: String, as version: Int, of nomination: Nomination) -> Statement {
        Statement(
            "keep the text of a nomination",
            """
            insert into thidua.nomination_text (root_id, level, unit_id, nomination_id, version, family_id, reach_unit, achievements, sent_at)
            values (\(nomination.unit.rootID), \(nomination.level), \(nomination.unit), \(nomination.id), \(version), \(nomination.family),
                    \(nomination.at), \(achievements), thidua.now())
            """)
    }

    /// Keeps what its reviewer did and said. Fails with `a_nomination_is_received_for_good_once`, `a_return_is_counted_once`,
    /// `a_nomination_is_returned_no_oftener_than_its_law_allows`.
    package static func keep(_ review: NominationReview, of nomination: Nomination) -> Statement {
        Statement(
            "keep the review of a nomination",
            """
            insert into thidua.nomination_review (root_id, level, unit_id, nomination_id, revision, family_id, reach_unit, deed, words,
                                                  article, checks, returns, returns_allowed, received_on, pack, pack_sha256, done_at)
            values (\(nomination.unit.rootID), \(nomination.level), \(nomination.unit), \(nomination.id), \(review.revision),
                    \(nomination.family), \(nomination.at), \(review.deed), \(review.words), \(review.article), \(review.checks),
                    \(review.returns?.count)::int, \(review.returns?.allowed)::int, \(review.receipt?.on), \(review.receipt?.pack),
                    \(review.receipt?.hash), thidua.now())
            """)
    }
}
