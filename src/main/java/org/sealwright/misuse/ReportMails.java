package org.sealwright.misuse;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives the mails about reports what they say, when they are written: events carry ids alone. */
@Service
public class ReportMails {

    private final ReportRows rows;

    ReportMails(ReportRows rows) {
        this.rows = rows;
    }

    /** Empty where the reporter gave no address, or it was erased. */
    @Transactional(readOnly = true)
    @AllowedTo(jobs = true)
    public Optional<ReportMail> mailFor(Actor job, UUID report) {
        return rows.find(report)
                .filter(stored -> stored.email() != null)
                .map(stored -> new ReportMail(
                        Objects.requireNonNull(stored.email()),
                        stored.language(),
                        stored.reference(),
                        rows.remarks(report).stream().filter(Remark::answer).toList()));
    }
}
