package org.sealwright.seals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Role;
import org.sealwright.testing.TestPeople;
import org.sealwright.verification.SealLeaf.Event;
import org.sealwright.verification.SealNumber;
import org.springframework.boot.test.context.TestComponent;

/**
 * Leads seals through lives that nobody planned: several people at once issue, renew, extend, narrow, suspend, reinstate,
 * withdraw and end the same few seals, in whatever order chance brings. Most of what they try is refused, or a colleague was
 * faster; what counts is that nothing is ever half done.
 */
@TestComponent
public class RandomLives {

    private final SignedSeals signed;
    private final SealSuspension suspension;
    private final SealWithdrawal withdrawal;
    private final StatusListRenewal lists;
    private final SealReading reading;
    private final TestPeople people;

    RandomLives(
            SignedSeals signed,
            SealSuspension suspension,
            SealWithdrawal withdrawal,
            StatusListRenewal lists,
            SealReading reading,
            TestPeople people) {
        this.signed = signed;
        this.suspension = suspension;
        this.withdrawal = withdrawal;
        this.lists = lists;
        this.reading = reading;
        this.people = people;
    }

    /** Seals of one maker, to be acted upon. */
    public List<SealNumber> born(UUID maker, int count) {
        Actor certifier = people.ofBody(Role.CERTIFIER);
        return IntStream.range(0, count)
                .mapToObj(i ->
                        signed.issue(certifier, CertificateFixture.of(maker).certificate(), 36))
                .toList();
    }

    /** People who will act; made before anything is disturbed. */
    public List<Actor> crowd(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> people.ofBody(Role.CERTIFIER))
                .toList();
    }

    /**
     * Acts until the time is over or the program is killed.
     *
     * @param seed of chance, for each of the people another one
     * @return how many acts were done
     */
    public int live(UUID maker, List<SealNumber> seals, List<Actor> crowd, long seed, Duration howLong)
            throws InterruptedException {
        Instant end = Instant.now().plus(howLong);
        AtomicInteger done = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (Actor person : crowd) {
            var chance = new SplittableRandom(seed + threads.size());
            threads.add(Thread.ofPlatform().start(() -> {
                while (Instant.now().isBefore(end)) {
                    if (tried(() -> act(person, maker, seals.get(chance.nextInt(seals.size())), chance))) {
                        done.incrementAndGet();
                    }
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return done.get();
    }

    private void act(Actor person, UUID maker, SealNumber number, SplittableRandom chance) {
        switch (chance.nextInt(20)) {
            case 0 -> signed.issue(person, CertificateFixture.of(maker).certificate(), 36);
            case 1, 2, 3 -> revise(person, maker, number, Event.EXTENDED);
            case 4, 5 -> revise(person, maker, number, Event.RENEWED);
            case 6, 7 -> revise(person, maker, number, Event.NARROWED);
            case 8, 9, 10, 11, 12 -> suspension.suspend(person, number, because(), null);
            case 13, 14, 15, 16, 17 -> suspension.reinstate(person, number, because());
            case 18 ->
                lists.renew(
                        Actor.system("test"),
                        lists.published(Actor.system("test")).getFirst());
            default -> {
                if (chance.nextInt(8) == 0) {
                    withdrawal.withdraw(person, number, because());
                } else if (chance.nextInt(8) == 0) {
                    withdrawal.terminate(person, number, because());
                }
            }
        }
    }

    private void revise(Actor person, UUID maker, SealNumber number, Event event) {
        SealView seal = reading.find(person, number).orElseThrow();
        Certificate certificate = seal.certificate();
        signed.revise(
                person,
                number,
                event,
                event == Event.NARROWED ? certificate.limitedTo("Only indoors", certificate.dossier()) : certificate,
                event == Event.RENEWED ? 24 : null,
                "By chance");
    }

    private static Ground because() {
        return Ground.decided(Ids.next(), "By chance", null);
    }

    /** Whether it was done. Refusals, faster colleagues and connections that were cut are what this is about. */
    private static boolean tried(Runnable act) {
        try {
            act.run();
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
