package org.sealwright.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.sealwright.platform.DataDirectory;
import org.sealwright.seals.RandomLives;
import org.sealwright.seals.SignedSeals;
import org.sealwright.verification.SealNumber;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;

/**
 * Lives in a portal of its own process: as soon as the file {@code crowd} lies in its data folder, beside the first node's {@code founders}, people act there by chance
 * until somebody kills the portal. The file's first line is the maker, the others are the seals.
 */
@TestComponent
@Import({Tries.class, TestPeople.class, Signatures.class, SignedSeals.class, RandomLives.class})
@ConditionalOnProperty("sealwright.test.crowd")
class CrowdedNode {

    private final RandomLives lives;
    private final DataDirectory directory;
    private final Signatures signatures;

    CrowdedNode(RandomLives lives, DataDirectory directory, Signatures signatures) {
        this.lives = lives;
        this.directory = directory;
        this.signatures = signatures;
    }

    @EventListener(ApplicationReadyEvent.class)
    void watch() {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                Path crowd = directory.resolve("crowd");
                while (!Files.exists(crowd)) {
                    Thread.sleep(100);
                }
                signatures.take(Files.readString(directory.resolve("founders")));
                List<String> lines = Files.readAllLines(crowd);
                List<SealNumber> seals =
                        lines.stream().skip(1).map(SealNumber::new).toList();
                lives.live(UUID.fromString(lines.getFirst()), seals, lives.crowd(3), 7, Duration.ofMinutes(5));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
