package org.sealwright.submissions;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.shared.Role;
import org.sealwright.web.Paged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of applications: a manufacturer's own, those that the body knows, and those that wait for a review. */
@Service
public class SubmissionLists {

    private final JdbcClient database;

    SubmissionLists(JdbcClient database) {
        this.database = database;
    }

    /** A manufacturer's own, drafts too; for others every application that was handed in and that they reach. Newest first. */
    @Transactional(readOnly = true)
    @AllowedTo(everyRole = true)
    public Paged<SubmissionSummary> all(Actor actor, int page) {
        return actor.isOf(OrganisationKind.MANUFACTURER)
                ? page(" where s.maker_id = ? ", actor.organisation(), "s.created_at desc, s.id", page)
                : page(
                        " where s.submitted_at is not null and ?::uuid is null ",
                        null,
                        "s.submitted_at desc, s.id",
                        page);
    }

    /** What the application review has to look at, longest waiting first. */
    @Transactional(readOnly = true)
    @AllowedTo({Role.APPLICATION_REVIEWER, Role.AUDITOR})
    public Paged<SubmissionSummary> awaitingReview(Actor actor, int page) {
        return page(" where s.state = 'SUBMITTED' and ?::uuid is null ", null, "s.submitted_at, s.id", page);
    }

    /** What reviews came to, newest first. */
    @Transactional(readOnly = true)
    @AllowedTo(everyRole = true)
    public List<ReviewView> reviews(Actor actor, UUID submission) {
        return database.sql(ReviewView.SELECT + " where v.submission_id = ? order by v.reviewed_at desc, v.id")
                .param(submission)
                .query(ReviewView::read)
                .list();
    }

    private Paged<SubmissionSummary> page(String where, @Nullable UUID maker, String order, int page) {
        long total = database.sql("select count(*) from submissions.submission s" + where)
                .param(maker)
                .query(Long.class)
                .single();
        List<SubmissionSummary> items = database.sql(
                        SubmissionSummary.SELECT + where + "order by " + order + " offset ? limit ?")
                .param(maker)
                .param(Paged.offset(page, total))
                .param(Paged.USUAL_SIZE)
                .query(SubmissionSummary::read)
                .list();
        return Paged.of(items, page, total);
    }
}
