package org.sealwright.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sealwright.assessments.AssessedDossier.ProvisionLine;
import org.sealwright.catalogue.BuyerFacts;
import org.sealwright.seals.Certificate.Outcome;
import org.sealwright.seals.Certificate.ProvisionResult;
import org.sealwright.shared.Refused;

/** What a certificate says after something came out of its scope. */
class CertificateTests {

    private final Certificate certificate = CertificateFixture.of(UUID.randomUUID())
            .covering("4.2.1", "4.3.0", "4.4.0")
            .certificate();

    @Test
    void leavesOutModelsAndFirmware() {
        Certificate narrower = certificate.leavingOut(List.of("HH-2P"), List.of("4.4.0"));
        assertThat(narrower.product().models()).containsExactly("HH-2");
        assertThat(narrower.product().firmware().covered()).containsExactly("4.2.1", "4.3.0");
        assertThat(narrower.product().firmware().assessed()).isEqualTo("4.2.1");
        assertThat(narrower.provisions()).isEqualTo(certificate.provisions());
        assertThat(certificate.leavingOut(List.of(), List.of())).isEqualTo(certificate);
    }

    @Test
    void namesTheNewestOfTheOthersWhereTheAssessedFirmwareGoes() {
        assertThat(certificate
                        .leavingOut(List.of(), List.of("4.2.1"))
                        .product()
                        .firmware()
                        .assessed())
                .isEqualTo("4.4.0");
    }

    @Test
    void joinsWhatAnExtensionAddsAndKeepsItsLimits() {
        Certificate limited = certificate.limitedTo("Only indoors", certificate.dossier());
        Certificate added =
                limited.joinedBy(CertificateFixture.of(certificate.holder().id())
                        .covering("4.2.1", "5.0.0")
                        .certificate());
        assertThat(added.product().firmware().covered()).containsExactly("4.2.1", "4.3.0", "4.4.0", "5.0.0");
        assertThat(added.scope()).isEqualTo("Only indoors");
        assertThat(added.basis()).isEqualTo(certificate.basis());
    }

    @Test
    void saysMetOnlyWhereAllThatIsCoveredMeetsIt() {
        ProvisionResult notMet = new ProvisionResult("5.5-4", "Access", "R", Outcome.NOT_MET, null);
        ProvisionResult met = new ProvisionResult("5.5-4", "Access", "R", Outcome.MET, null);
        assertThat(only(notMet).joinedBy(only(met)).provisions()).containsExactly(notMet);
        assertThat(only(met).joinedBy(only(notMet)).provisions()).containsExactly(notMet);
        assertThat(only(met).joinedBy(only(met)).provisions()).containsExactly(met);
    }

    @Test
    void tellsBuyersOfAnExtensionWhatTheNewerDossierSays() {
        ProvisionResult notMet = new ProvisionResult("5.5-4", "Access", "R", Outcome.NOT_MET, "Offen.");
        ProvisionResult met = new ProvisionResult("5.5-4", "Access", "R", Outcome.MET, null);
        Certificate old = only(notMet).telling(told("de", true));
        Certificate same = old.joinedBy(only(met).telling(told("de", false)));
        assertThat(same.provisions()).containsExactly(notMet);
        assertThat(same.buyers()).isEqualTo(told("de", true));
        Certificate other = old.joinedBy(only(met).telling(told("en", false)));
        assertThat(other.provisions())
                .as("the older note would stand there as if it were English")
                .containsExactly(new ProvisionResult("5.5-4", "Access", "R", Outcome.NOT_MET, null));
        assertThat(old.joinedBy(only(met)).buyers()).isEqualTo(old.buyers());
        assertThat(only(met).joinedBy(only(met)).buyers()).isNull();
    }

    private static BuyerFacts told(String language, boolean hears) {
        return new BuyerFacts(
                language,
                null,
                "",
                List.of(),
                "",
                Map.of(BuyerFacts.Sense.AUDIO, new BuyerFacts.Sensing(hears, "")),
                null,
                "",
                "",
                "",
                "",
                "",
                Map.of());
    }

    @Test
    void publishesTheHoldersNotesOnWhatIsNotMetAlone() {
        BuyerFacts noted = new BuyerFacts(
                "en", null, "", List.of(), "", Map.of(), null, "", "", "", "", "", Map.of("5.5-4", "Open at home."));
        assertThat(note("N", noted)).isEqualTo("Open at home.");
        assertThat(note("Y", noted)).isNull();
        assertThat(note("N/A", noted)).isNull();
        assertThat(note("N", BuyerFacts.NONE)).isNull();
    }

    private static @Nullable String note(String support, BuyerFacts facts) {
        return DecidedCertificates.result(new ProvisionLine("5.5-4", "Access", "R", null, support), facts)
                .publicNote();
    }

    private Certificate only(ProvisionResult result) {
        return new Certificate(
                certificate.holder(),
                certificate.product(),
                certificate.basis(),
                List.of(result),
                certificate.assessedOn(),
                certificate.supportEnds(),
                null,
                certificate.dossier());
    }

    @Test
    void keepsSomethingUnderTheSeal() {
        assertThatThrownBy(() -> certificate.leavingOut(List.of("HH-2", "HH-2P"), List.of()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> certificate.leavingOut(List.of(), List.of("4.2.1", "4.3.0", "4.4.0")))
                .isInstanceOf(Refused.class);
    }
}
