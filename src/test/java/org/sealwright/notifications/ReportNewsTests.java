package org.sealwright.notifications;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.sealwright.misuse.ReportKind;
import org.sealwright.misuse.ReportMails;
import org.sealwright.misuse.ReportReceived;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Role;
import org.sealwright.shared.Sha256;

class ReportNewsTests {

    private final ReportMails mails = mock(ReportMails.class);
    private final Telling telling = mock(Telling.class);
    private final ReportNews news = new ReportNews(
            mails,
            mock(Letters.class),
            mock(Mailing.class),
            telling,
            Clock.fixed(Instant.parse("2026-05-03T10:00:00Z"), ZoneOffset.UTC));

    @Test
    void tellsOfficersEvenIfTheReporterCanNotBeWrittenTo() {
        when(mails.mailFor(any(), any())).thenThrow(new IllegalStateException("no such mailbox"));
        ReportReceived report =
                new ReportReceived(Actor.system("test"), Ids.next(), ReportKind.FORGED, Sha256.of("words"), 0, true);
        assertThatThrownBy(() -> news.on(report)).hasMessage("no such mailbox");
        verify(telling).tellBody(any(), any(), eq(Role.SURVEILLANCE_OFFICER));
    }
}
