package org.sealwright.misuse;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Refused;

/** An entry of the list as its form sends it. What comes without ids, or with none that can be read, is a new entry. */
record ListingForm(
        UUID id,
        UUID entry,
        @Nullable UUID report,
        @Nullable String shown,
        @Nullable String soldAs,
        @Nullable String seen,
        @Nullable String wrong,
        @Nullable String since,
        @Nullable String standing) {

    ListingForm {
        id = id == null ? Ids.next() : id;
        entry = entry == null ? id : entry;
    }

    static ListingForm empty() {
        UUID id = Ids.next();
        return new ListingForm(id, id, null, null, null, null, null, null, Standing.GOES_ON.name());
    }

    /** Begins from a report: its number and place, and none of the reporter's words. */
    static ListingForm on(ReportView report) {
        UUID id = Ids.next();
        return new ListingForm(
                id, id, report.id(), report.number(), null, report.seen(), null, null, Standing.GOES_ON.name());
    }

    /** Begins from what the list says now. */
    static ListingForm next(Listing newest) {
        return new ListingForm(
                Ids.next(),
                newest.entry(),
                newest.report(),
                newest.shown().text(),
                newest.soldAs(),
                newest.seen(),
                newest.wrong(),
                newest.since().toString(),
                newest.standing().name());
    }

    ListingOrder toOrder() {
        return new ListingOrder(
                id,
                entry,
                report,
                ShownNumber.of(shown),
                soldAs == null ? "" : soldAs,
                seen == null ? "" : seen,
                wrong == null ? "" : wrong,
                day(),
                Arrays.stream(Standing.values())
                        .filter(one -> one.name().equals(standing))
                        .findFirst()
                        .orElseThrow(() -> Refused.at("standing", "misuse.refused.standing")));
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(since == null ? "" : since.strip());
        } catch (DateTimeParseException e) {
            throw Refused.at("since", "misuse.refused.since");
        }
    }
}
