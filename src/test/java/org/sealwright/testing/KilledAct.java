package org.sealwright.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.sealwright.platform.DataDirectory;
import org.sealwright.seals.SealChanged;
import org.sealwright.seals.SealWorld;
import org.sealwright.seals.SignedSeals;
import org.sealwright.shared.Actor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Lives in a portal of its own process that a test kills: issues a seal as soon as the portal is ready, and stops for ever
 * right before the commit or right after it. In a later life it writes down what the database holds.
 */
@TestComponent
@Import({Tries.class, TestPeople.class, Signatures.class, SignedSeals.class, SealWorld.class})
@ConditionalOnProperty("sealwright.test.killed-act")
class KilledAct {

    private final String where;
    private final SealWorld world;
    private final Tries tries;
    private final JdbcClient database;
    private final DataDirectory directory;

    KilledAct(
            @Value("${sealwright.test.killed-act}") String where,
            SealWorld world,
            Tries tries,
            JdbcClient database,
            DataDirectory directory) {
        this.where = where;
        this.world = world;
        this.tries = tries;
        this.database = database;
        this.directory = directory;
    }

    @EventListener(ApplicationReadyEvent.class)
    void act() throws Exception {
        if ("never".equals(where)) {
            write("found", tries.as(Actor.system("test"), this::counts));
        } else {
            Thread.ofPlatform().start(() -> world.issued("Killed Hub", "K-1", "04012345678901"));
        }
    }

    @Order(Ordered.LOWEST_PRECEDENCE)
    @EventListener
    void beforeCommit(SealChanged change) {
        stopAt("before-commit");
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void afterCommit(SealChanged change) {
        stopAt("after-commit");
    }

    private void stopAt(String point) {
        if (point.equals(where)) {
            write("stopped", point);
            while (true) {
                try {
                    Thread.sleep(60_000);
                } catch (InterruptedException e) {
                    // only the kill ends it
                }
            }
        }
    }

    /** Seals, versions, events; entries of the log; acts in the trail; rows of the registry; used places in a list. */
    private String counts() {
        return String.join(
                " ",
                List.of(
                                "select count(*) from seals.seal",
                                "select count(*) from seals.version",
                                "select count(*) from seals.event",
                                "select count(*) from transparency.entry where kind = 'seal'",
                                "select count(*) from audit.entry where act = 'seals.seal.issued'",
                                "select count(*) from registry.seal",
                                "select coalesce(max(used), 0) from seals.status_list where purpose = 'REVOCATION'")
                        .stream()
                        .map(question -> database.sql(question)
                                .query(Long.class)
                                .single()
                                .toString())
                        .toList());
    }

    private void write(String file, String text) {
        try {
            Files.writeString(directory.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
