package org.sealwright.seals;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.sealwright.catalogue.BuyerFacts;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Role;
import org.sealwright.shared.Sha256;
import org.sealwright.testing.TestPeople;
import org.sealwright.verification.SealNumber;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Seals for tests of the registry, issued and changed by the real verbs. */
@TestComponent
public class SealWorld {

    /** With texts that want to be more than text. */
    public static final BuyerFacts TOLD = new BuyerFacts(
            "de",
            BuyerFacts.Updates.AUTOMATIC,
            "Nachts um drei.",
            List.of(BuyerFacts.Access.PASSWORD, BuyerFacts.Access.MFA),
            "",
            Map.of(
                    BuyerFacts.Sense.AUDIO, new BuyerFacts.Sensing(true, "Ein <b>Mikrofon</b>."),
                    BuyerFacts.Sense.POSITION, new BuyerFacts.Sensing(false, "")),
            BuyerFacts.Materials.SOFTWARE,
            "https://northlight.example/sicher",
            "javascript:alert(1)",
            "",
            "Alles ist verschlüsselt.",
            "https://northlight.example/advisories",
            Map.of());

    private final SignedSeals seals;
    private final SealSuspension suspension;
    private final SealWithdrawal withdrawal;
    private final TestPeople people;
    private final JdbcClient database;

    SealWorld(
            SignedSeals seals,
            SealSuspension suspension,
            SealWithdrawal withdrawal,
            TestPeople people,
            JdbcClient database) {
        this.seals = seals;
        this.suspension = suspension;
        this.withdrawal = withdrawal;
        this.people = people;
        this.database = database;
    }

    public SealNumber issued(String product, String model, String gtin) {
        UUID maker = people.maker("Northlight Devices Oy");
        Actor certifier = people.ofBody(Role.CERTIFIER);
        return seals.issue(certifier, certificate(maker, product, model, gtin), 36);
    }

    public SealNumber valid(String product, String model, String gtin) {
        SealNumber number = issued(product, model, gtin);
        awaitLogged(number);
        return number;
    }

    /** A seal whose maker tells buyers something, not all of it true to the assessment. */
    public SealNumber validTelling(String product) {
        Certificate certificate = certificate(people.maker("Northlight Devices Oy"), product, "T1", "05012345678900")
                .telling(TOLD);
        SealNumber number = seals.issue(people.ofBody(Role.CERTIFIER), certificate, 36);
        awaitLogged(number);
        return number;
    }

    /** A seal with 78 provisions. */
    public SealNumber validInFull() {
        Certificate certificate =
                CertificateFixture.of(people.maker("Hearth Devices Ltd")).certificate();
        SealNumber number = seals.issue(people.ofBody(Role.CERTIFIER), certificate, 36);
        awaitLogged(number);
        return number;
    }

    public void suspend(SealNumber number, String reason) {
        suspension.suspend(
                people.ofBody(Role.CERTIFIER), number, Ground.decided(Ids.next(), reason, "for the holder only"), null);
    }

    public void withdraw(SealNumber number, String reason) {
        withdrawal.withdraw(people.ofBody(Role.CERTIFIER), number, Ground.decided(Ids.next(), reason, null));
    }

    /** Waits until the seal's newest event is in a signed checkpoint. */
    public void awaitLogged(SealNumber number) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> database.sql("select log_index is not null from registry.seal where number = ?")
                        .param(number.value())
                        .query(Boolean.class)
                        .single());
    }

    private static Certificate certificate(UUID maker, String product, String model, String gtin) {
        return new Certificate(
                new Certificate.Holder(maker, "Northlight Devices Oy", "FI", null),
                new Certificate.Product(
                        product,
                        "Hearth",
                        "hub",
                        List.of(model),
                        List.of(gtin),
                        List.of("C"),
                        new Certificate.Firmware("4.1.0", List.of("4.1.0", "4.2.0"))),
                new Certificate.Basis(
                        "connected-product-1.0",
                        "Connected product security seal",
                        "II",
                        "Level I and three quarters of the recommendations.",
                        "en-303-645-v3.1.3",
                        "EN 303 645",
                        "V3.1.3",
                        "body method 1.0, adapted from TS 103 701 V1.1.1"),
                List.of(
                        new Certificate.ProvisionResult(
                                "5.1-1", "No universal default passwords", "M", Certificate.Outcome.MET, null),
                        new Certificate.ProvisionResult(
                                "5.5-4", "Access only after authentication", "R", Certificate.Outcome.NOT_MET, null),
                        new Certificate.ProvisionResult(
                                "5.10-1", "Telemetry examined", "R", Certificate.Outcome.NOT_APPLICABLE, null)),
                LocalDate.of(2026, 3, 1),
                LocalDate.of(2036, 11, 30),
                "security@northlight.example",
                Sha256.of("dossier of " + product));
    }
}
