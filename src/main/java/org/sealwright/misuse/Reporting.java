package org.sealwright.misuse;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.sealwright.misuse.ReportRows.Stored;
import org.sealwright.platform.AllowedTo;
import org.sealwright.seals.SealReading;
import org.sealwright.seals.SealView;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Conflict;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Sha256;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes reports from anybody, and shows a reporter what became of theirs (ISO/IEC 17065, 7.13.2 and 7.13.4). Nobody is asked who they are; who has the link may
 * read the state and the body's answers, and nothing else.
 */
@Service
class Reporting {

    /** Acts for whoever sent a form. */
    static final Actor PUBLIC = Actor.system("misuse.public-report");

    private static final Duration DAY = Duration.ofDays(1);
    private static final int ACKNOWLEDGED_A_DAY = 3;

    /** About two gigabytes: nobody fills the disk with pictures unseen. */
    private static final int PHOTOS_A_DAY = 2_000;

    private final ReportRows rows;
    private final SealReading seals;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reporting(ReportRows rows, SealReading seals, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.seals = seals;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps a report; one that was sent twice is kept once.
     *
     * @throws Refused where so many photos came today that no more are taken
     * @throws Conflict where the id is another report's
     */
    @Transactional
    @AllowedTo(jobs = true)
    public void receive(Actor portal, ReportOrder order) {
        if (!order.photos().isEmpty()
                && rows.countPhotos(clock.instant().minus(DAY)) + order.photos().size() > PHOTOS_A_DAY) {
            throw Refused.at("photos", "misuse.refused.photos-full");
        }
        String email = order.email();
        boolean acknowledges =
                email != null && rows.countFrom(email, clock.instant().minus(DAY)) < ACKNOWLEDGED_A_DAY;
        if (!rows.insert(order)) {
            requireSame(order);
            return;
        }
        List<Photo> photos = order.photos();
        for (int place = 0; place < photos.size(); place++) {
            rows.insertPhoto(order.id(), place + 1, photos.get(place));
        }
        events.publishEvent(new ReportReceived(
                portal, order.id(), order.kind(), Sha256.of(order.words()), photos.size(), acknowledges));
    }

    private void requireSame(ReportOrder order) {
        boolean same = rows.find(order.id())
                .map(Stored::keyDigest)
                .filter(order.key().digest()::equals)
                .isPresent();
        if (!same) {
            throw new Conflict("Report " + order.id());
        }
    }

    /** What the holder of a seal named for security reports, for a form that is about it; empty where it is none of ours. */
    @Transactional(readOnly = true)
    @AllowedTo(jobs = true)
    public Optional<About> about(Actor portal, ShownNumber shown) {
        return shown.seal().flatMap(number -> seals.find(portal, number)).map(About::of);
    }

    /** @throws NotFound if no report has such a link, or it is closed for so long that the link was erased */
    @Transactional(readOnly = true)
    @AllowedTo(jobs = true)
    public OwnReport own(Actor portal, ReportKey key) {
        Stored report = rows.findByKey(key.digest()).orElseThrow(() -> new NotFound("report", "behind this link"));
        return new OwnReport(
                report.reference(),
                report.kind(),
                report.shown().text(),
                report.words(),
                report.seen(),
                report.state(),
                report.outcome(),
                report.receivedAt(),
                report.closedAt(),
                report.email() != null,
                rows.photos(report.id()).size(),
                rows.remarks(report.id()).stream().filter(Remark::answer).toList());
    }

    /** The seal that a report is about, as its public page says it. */
    record About(String number, String product, String maker, String securityContact) {
        static About of(SealView seal) {
            String contact = seal.certificate().securityContact();
            return new About(
                    seal.number().value(),
                    seal.certificate().product().name(),
                    seal.certificate().holder().name(),
                    contact == null ? "" : contact);
        }
    }
}
