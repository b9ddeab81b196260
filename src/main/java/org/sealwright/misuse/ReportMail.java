package org.sealwright.misuse;

import java.util.List;

/**
 * What a mail about a report needs. It has no link: whoever gave an address reads the answer in the mail itself.
 *
 * @param to the address that the reporter gave
 * @param language in which they read the form, two letters
 * @param reference how the report is called, {@code R-17}
 * @param answers the body's answers, oldest first
 */
public record ReportMail(String to, String language, String reference, List<Remark> answers) {

    public ReportMail {
        answers = List.copyOf(answers);
    }

    /** Not the address, nor what was written. */
    @Override
    public String toString() {
        return "ReportMail[" + reference + "]";
    }
}
