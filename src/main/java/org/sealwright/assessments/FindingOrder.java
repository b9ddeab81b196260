package org.sealwright.assessments;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Refused;

/**
 * A finding to be raised.
 *
 * @param id made by the portal with the form, so that a form sent twice raises one finding
 * @param title what is wrong, in one line
 * @param words the details
 * @param due until when the manufacturer should answer
 */
public record FindingOrder(
        UUID id,
        @Nullable String provision,
        @Nullable String caseId,
        Severity severity,
        String title,
        String words,
        @Nullable LocalDate due) {

    public FindingOrder {
        title = title.strip();
        words = words.strip();
        if (title.isEmpty() || title.length() > 300) {
            throw Refused.at("title", "assessments.refused.finding-title");
        }
        if (words.isEmpty() || words.length() > 20_000) {
            throw Refused.at("words", "assessments.refused.words");
        }
    }
}
