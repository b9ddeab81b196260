package org.sealwright.seals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sealwright.bench.Measuring;
import org.sealwright.bench.PortalBench;
import org.sealwright.decisions.SignedDecision;
import org.sealwright.platform.DataDirectory;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.signer.SealOrder;
import org.sealwright.signer.SealSigner;
import org.sealwright.testing.Signatures;
import org.sealwright.testing.TestPeople;
import org.sealwright.verification.SealLeaf.Event;
import org.sealwright.verification.StatusPurpose;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * What it takes to sign: a status list and a seal of 78 provisions by the signer, each against the bare signature of the same
 * key over the same bytes; and the whole act that issues a seal. An order's approvals are checked and written into the
 * signer's journal before it signs, which the bare signature does not do.
 */
@PortalBench
@Import({Signatures.class, SignedSeals.class})
class SigningBench {

    private static final int WARM_UP = 300;
    private static final int RUNS = 1_000;
    private static final int ACTS = 200;

    @Autowired
    SealSigner signer;

    @Autowired
    SealDrafting drafting;

    @Autowired
    SignedSeals signed;

    @Autowired
    SealReading reading;

    @Autowired
    TestPeople people;

    @Autowired
    DataDirectory directory;

    @Test
    void signing() throws Exception {
        Actor certifier = people.ofBody(Role.CERTIFIER);
        UUID maker = people.maker("Hearth Devices Ltd");
        Certificate certificate = CertificateFixture.of(maker).certificate();
        List<SealOrder> orders = new ArrayList<>();
        for (int i = 0; i < WARM_UP + RUNS; i++) {
            orders.add(order(certifier, certificate));
        }
        signed.issue(certifier, certificate, 36);
        String list = payload(reading.statusList(Actor.system("bench"), StatusPurpose.REVOCATION, 1)
                .orElseThrow());
        try (var measuring = Measuring.named("signing")) {
            byte[] listBytes = list.getBytes(StandardCharsets.UTF_8);
            String ofList = "a status list of %,d bytes".formatted(listBytes.length);
            compare(
                    measuring,
                    measuring.median("bare signature over " + ofList, WARM_UP, RUNS, i -> bare(listBytes)),
                    measuring.median("the signer signs " + ofList, WARM_UP, RUNS, i -> signer.signStatusList(list)));
            byte[] sealBytes = orders.getFirst().credential().getBytes(StandardCharsets.UTF_8);
            String ofSeal = "a seal of %,d bytes".formatted(sealBytes.length);
            compare(
                    measuring,
                    measuring.median("bare signature over " + ofSeal, WARM_UP, RUNS, i -> bare(sealBytes)),
                    measuring.median(
                            "the signer checks and signs " + ofSeal,
                            WARM_UP,
                            RUNS,
                            i -> signer.signSeal(orders.get(i))));
            measuring.median(
                    "draft, two passkeys, seal, list, log, trail, registry: a seal issued",
                    ACTS / 10,
                    ACTS,
                    i -> signed.issue(certifier, certificate, 36));
        }
    }

    private static void compare(Measuring measuring, double bare, double signer) {
        measuring.note(
                "%,.0f a second bare, %,.0f by the signer: %.2f".formatted(1000 / bare, 1000 / signer, bare / signer));
    }

    private SealOrder order(Actor certifier, Certificate certificate) {
        SealDraft draft = drafting.draft(certifier, new VersionOrder(null, Event.ISSUED, certificate, 36));
        SignedDecision approvals = signed.approved(certifier, Event.ISSUED, draft);
        return new SealOrder(draft.credential(), approvals.review(), approvals.decision(), List.of(), List.of());
    }

    private void bare(byte[] bytes) throws Exception {
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key());
        signature.update(bytes);
        signature.sign();
    }

    private PrivateKey key;

    /** The issuer's own key, out of the portal's store. */
    private PrivateKey key() throws Exception {
        if (key == null) {
            char[] passphrase = Files.readString(directory.resolve("keys-passphrase"))
                    .strip()
                    .toCharArray();
            KeyStore store = KeyStore.getInstance(directory.resolve("keys.p12").toFile(), passphrase);
            String alias = Collections.list(store.aliases()).stream()
                    .filter(name -> name.startsWith("seal-"))
                    .findFirst()
                    .orElseThrow();
            key = (PrivateKey) store.getKey(alias, passphrase);
        }
        return key;
    }

    private static String payload(String compact) {
        return new String(Base64.getUrlDecoder().decode(compact.split("\\.")[1]), StandardCharsets.UTF_8);
    }
}
