package org.sealwright.decisions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.decisions.CaseQueries.DecisionRow;
import org.sealwright.decisions.CaseQueries.ReviewRow;
import org.sealwright.organisations.Directory;
import org.springframework.stereotype.Component;

/** Tells what happened in a case, with names. */
@Component
class CaseHistory {

    private static final String PORTAL = "Sealwright";

    private final CaseQueries queries;
    private final Directory directory;

    CaseHistory(CaseQueries queries, Directory directory) {
        this.queries = queries;
        this.directory = directory;
    }

    List<CaseView.Event> of(CaseFile file) {
        List<ReviewRow> reviews = queries.reviews(file.id());
        List<DecisionRow> decisions = queries.decisions(file.id());
        Map<UUID, String> names = names(file, reviews, decisions);
        List<CaseView.Event> events = new ArrayList<>();
        events.add(event(file.openedAt(), names.get(file.openedBy()), "opened", null));
        if (file.emergency().suspendedAt() != null) {
            events.add(event(
                    file.emergency().suspendedAt(),
                    names.get(file.emergency().suspendedBy()),
                    "suspended-at-once",
                    null));
        }
        for (ReviewRow review : reviews) {
            events.add(event(review.at(), names.get(review.account()), "review." + review.outcome(), review.note()));
        }
        for (DecisionRow decision : decisions) {
            events.add(new CaseView.Event(
                    decision.at(),
                    named(names.get(decision.account())),
                    "decision." + words(file) + "." + decision.outcome(),
                    text(decision),
                    decision.privateReason(),
                    decision.conditions()));
        }
        if (file.state() == CaseState.VOIDED || file.state() == CaseState.CANCELLED) {
            events.add(event(file.stateSince(), null, "state." + file.state(), file.changed()));
        }
        events.sort(Comparator.comparing(CaseView.Event::at));
        return events;
    }

    private Map<UUID, String> names(CaseFile file, List<ReviewRow> reviews, List<DecisionRow> decisions) {
        Set<UUID> people = new HashSet<>();
        people.add(file.openedBy());
        if (file.emergency().suspendedBy() != null) {
            people.add(file.emergency().suspendedBy());
        }
        reviews.forEach(review -> people.add(review.account()));
        decisions.forEach(decision -> people.add(decision.account()));
        return directory.names(people);
    }

    private static String words(CaseFile file) {
        return file.emergency().suspendedAt() == null ? file.kind().name() : CaseKind.AT_ONCE;
    }

    private static @Nullable String text(DecisionRow decision) {
        String reason = decision.publicReason();
        String limit = decision.scope();
        if (limit == null || reason == null) {
            return limit == null ? reason : limit;
        }
        return limit + "\n" + reason;
    }

    private static CaseView.Event event(Instant at, @Nullable String who, String what, @Nullable String text) {
        return new CaseView.Event(at, named(who), what, text, null, List.of());
    }

    private static String named(@Nullable String name) {
        return name == null ? PORTAL : name;
    }
}
