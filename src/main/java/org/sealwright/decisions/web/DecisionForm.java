package org.sealwright.decisions.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.decisions.DecisionOrder;
import org.sealwright.decisions.Outcome;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Sha256;

/** What the decision form sends; conditions stand one a line. */
record DecisionForm(
        @NotNull UUID id,
        @Nullable String seen,
        @Nullable String outcome,
        @Nullable String level,

        @Size(max = 2000, message = "{decisions.refused.too-long.form}") @Nullable
        String scope,

        @Nullable String conditions,

        @Size(max = 2000, message = "{decisions.refused.too-long.form}") @Nullable
        String publicReason,

        @Size(max = 10000, message = "{decisions.refused.far-too-long.form}") @Nullable
        String privateReason,

        @Nullable String until) {

    static DecisionForm empty(Sha256 dossier) {
        return new DecisionForm(Ids.next(), dossier.hex(), null, null, null, null, null, null, null);
    }

    /** What was typed before, on the dossier that stands there now. */
    static DecisionForm of(DecisionOrder typed, Sha256 dossier) {
        LocalDate day = typed.until();
        return new DecisionForm(
                typed.id(),
                dossier.hex(),
                typed.outcome().name(),
                typed.level(),
                typed.scope(),
                String.join("\n", typed.conditions()),
                typed.publicReason(),
                typed.privateReason(),
                day == null ? null : day.toString());
    }

    /** Whether each condition is short enough to be one. */
    boolean hasLongCondition() {
        return lines().stream().anyMatch(line -> line.strip().length() > 500);
    }

    /** The outcome that was chosen, if it is one. */
    Optional<Outcome> chosen() {
        return Arrays.stream(Outcome.values())
                .filter(possible -> possible.name().equals(outcome))
                .findFirst();
    }

    /** Whether what stands in the date's field is a date, or nothing. */
    boolean hasNoDate() {
        try {
            day();
            return false;
        } catch (DateTimeParseException e) {
            return true;
        }
    }

    private @Nullable LocalDate day() {
        return until == null || until.isBlank() ? null : LocalDate.parse(until.strip());
    }

    DecisionOrder toOrder(Outcome chosen, Sha256 dossier) {
        return new DecisionOrder(
                id,
                chosen,
                dossier,
                chosen == Outcome.LIMIT ? level : null,
                chosen == Outcome.LIMIT ? scope : null,
                lines(),
                publicReason,
                privateReason,
                chosen == Outcome.DEFER ? day() : null);
    }

    private List<String> lines() {
        return conditions == null ? List.of() : conditions.lines().toList();
    }
}
