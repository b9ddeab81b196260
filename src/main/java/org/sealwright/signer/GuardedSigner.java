package org.sealwright.signer;

import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Sha256;
import org.sealwright.verification.SealNumber;

/**
 * The signer itself: the issuer's key behind the rules. What it trusts stands in its own folder and in what people signed;
 * it reads no database. One order at a time.
 */
public final class GuardedSigner implements SealSigner, AutoCloseable {

    private final String did;
    private final IssuerKeys keys;
    private final InstantSource clock;
    private final SignerFolder folder;
    private final Journal journal;
    private final Map<Version, Sha256> signed = new HashMap<>();
    private final ReentrantLock one = new ReentrantLock();
    private @Nullable TrustBook trust;

    private record Version(SealNumber number, int version) {}

    /**
     * Opens a signer's folder, or makes it.
     *
     * @param did the issuer
     * @throws IllegalStateException if the folder is not whole, or in use
     */
    public GuardedSigner(String did, IssuerKeys keys, Path path, InstantSource clock) {
        this.did = did;
        this.keys = keys;
        this.clock = clock;
        this.folder = new SignerFolder(path);
        this.journal = folder.journal();
        this.trust = recall(folder.founding(did).orElse(null));
    }

    private @Nullable TrustBook recall(@Nullable Founding founding) {
        List<Enrolment> enrolments = new ArrayList<>();
        List<Ending> endings = new ArrayList<>();
        for (JournalLine line : journal.kept()) {
            switch (line) {
                case JournalLine.Enrolled enrolled -> enrolments.add(enrolled.enrolment());
                case JournalLine.Ended ended -> endings.add(ended.ending());
                case JournalLine.Signed seal -> remember(seal);
            }
        }
        return founding == null ? null : TrustBook.of(founding, enrolments, endings);
    }

    @Override
    public TrustState trust() {
        return alone(() -> trust == null
                ? new TrustState(did, null, List.of(), List.of())
                : new TrustState(did, trust.founding(), trust.enrolments(), trust.endings()));
    }

    @Override
    public List<String> keys() {
        return keys.publicHalves();
    }

    @Override
    public void found(Founding founding) {
        alone(() -> {
            if (trust == null) {
                FoundingCheck.require(founding, did);
                folder.keep(founding);
                trust = TrustBook.of(founding, List.of(), List.of());
            } else {
                SignerRefused.require(
                        trust.founding().statement().equals(founding.statement()),
                        Refusal.FOUNDED_ALREADY,
                        founding.statement().id().toString());
            }
            return founding;
        });
    }

    @Override
    public void enrol(Enrolment enrolment) {
        alone(() -> {
            learn(founded(), enrolment);
            return enrolment;
        });
    }

    @Override
    public void end(Ending ending) {
        alone(() -> {
            learn(founded(), ending);
            return ending;
        });
    }

    @Override
    public void learn(List<Enrolment> enrolments, List<Ending> endings) {
        alone(() -> learn(founded(), enrolments, endings));
    }

    @Override
    public Optional<Sha256> signed(SealNumber number, int version) {
        return alone(() -> Optional.ofNullable(signed.get(new Version(number, version))));
    }

    @Override
    public String signSeal(SealOrder order) {
        return signSeal(order, null);
    }

    /** Signs with the key of that thumbprint; with the one that lives where none is named. */
    String signSeal(SealOrder order, @Nullable String kid) {
        return alone(() -> {
            TrustBook book = founded();
            requireApproved(order, book);
            ApprovalStatement decision = order.decision().statement();
            var seal = SealPayload.read(order.credential(), did);
            var line = new JournalLine.Signed(
                    clock.instant(),
                    seal.number(),
                    seal.version(),
                    SealOrder.contentOf(order.credential()),
                    order.review(),
                    order.decision());
            Sha256 before = signed.get(new Version(seal.number(), seal.version()));
            boolean again = line.content().equals(before);
            SignerRefused.require(
                    before == null || again || before.equals(decision.replaces()),
                    Refusal.SIGNED_BEFORE,
                    seal.number() + ", version " + seal.version());
            String jws = keys.sign(order.credential().getBytes(StandardCharsets.UTF_8), kid);
            if (!again) { // with a key that is away nothing was signed; without its line no signature leaves
                journal.add(line);
                remember(line);
            }
            return jws;
        });
    }

    @Override
    public String signStatusList(String credential) {
        return signStatusList(credential, null);
    }

    String signStatusList(String credential, @Nullable String kid) {
        StatusListPayload.require(credential, did);
        return keys.sign(credential.getBytes(StandardCharsets.UTF_8), kid);
    }

    /** Says of an enrolment that could not be taken up what was wrong with it, rather than that there is none. */
    private void requireApproved(SealOrder order, TrustBook book) {
        Map<Base64URL, SignerRefused> passedOver = learn(book, order.enrolments(), order.endings());
        try {
            new OrderCheck(book, clock.instant()).require(order);
        } catch (SignerRefused e) {
            SignerRefused first = e.reason() == Refusal.NOT_ENROLLED
                    ? Stream.of(order.review(), order.decision())
                            .map(approval -> passedOver.get(approval.assertion().credentialId()))
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(e)
                    : e;
            throw first;
        }
    }

    /**
     * What is not sound among them does no harm and is passed over; so is what an administrator countersigned who is in force
     * no more: that comes back with the journal alone.
     *
     * @return why enrolments were passed over, by credential id
     */
    private Map<Base64URL, SignerRefused> learn(TrustBook book, List<Enrolment> enrolments, List<Ending> endings) {
        learn(book, endings);
        Map<Base64URL, SignerRefused> passedOver = new HashMap<>();
        List<Enrolment> open = new ArrayList<>(enrolments);
        boolean further = true;
        while (further) { // an administrator may come before or after those whom they countersigned
            passedOver.clear();
            further = open.removeIf(enrolment -> {
                Optional<SignerRefused> objection = objection(() -> learn(book, enrolment));
                objection.ifPresent(
                        e -> passedOver.put(enrolment.statement().passkey().credentialId(), e));
                return objection.isEmpty();
            });
        }
        learn(book, endings); // some may be signed by administrators who were unknown before
        return passedOver;
    }

    private void learn(TrustBook book, List<Ending> endings) {
        endings.forEach(ending -> objection(() -> learn(book, ending)));
    }

    private static Optional<SignerRefused> objection(Runnable learning) {
        try {
            learning.run();
            return Optional.empty();
        } catch (SignerRefused e) {
            return Optional.of(e);
        }
    }

    private void learn(TrustBook book, Enrolment enrolment) {
        if (!book.knows(enrolment)) {
            book.requireAcceptable(enrolment, clock.instant());
            journal.add(new JournalLine.Enrolled(clock.instant(), enrolment));
            book.keep(enrolment);
        }
    }

    private void learn(TrustBook book, Ending ending) {
        if (!book.knows(ending)) {
            book.requireAcceptable(ending);
            journal.add(new JournalLine.Ended(clock.instant(), ending));
            book.keep(ending);
        }
    }

    private void remember(JournalLine.Signed line) {
        signed.put(new Version(line.number(), line.version()), line.content());
    }

    private TrustBook founded() {
        TrustBook book = trust;
        if (book == null) {
            throw new SignerRefused(Refusal.NOT_FOUNDED, did);
        }
        return book;
    }

    private <T> T alone(Supplier<T> act) {
        one.lock();
        try {
            return act.get();
        } finally {
            one.unlock();
        }
    }

    @Override
    public void close() {
        journal.close();
    }
}
