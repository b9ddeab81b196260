package org.sealwright.submissions;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sealwright.catalogue.Answer;
import org.sealwright.catalogue.BuyerFacts;
import org.sealwright.catalogue.EditionId;
import org.sealwright.catalogue.IcsAnswer;
import org.sealwright.catalogue.IxitContent;
import org.sealwright.catalogue.IxitRow;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.catalogue.Support;
import org.sealwright.shared.Sha256;

/** Dossiers to try the form with. */
final class DossierFixture {

    static final ProductDescription HUB = new ProductDescription(
            "Hearth Hub 2",
            "Northlight",
            "hub",
            List.of("NL-HH2", "NL-HH2-EU"),
            List.of(new Gtin("4006381333931")),
            List.of("rev C"),
            List.of(new Firmware("2.4.1", Sha256.of("image"))),
            LocalDate.of(2031, 11, 30),
            "https://northlight.example/security",
            null);

    static final BuyerFacts TOLD = new BuyerFacts(
            "de",
            BuyerFacts.Updates.CONSENT,
            "Die App fragt.",
            List.of(BuyerFacts.Access.PASSWORD),
            "",
            Map.of(BuyerFacts.Sense.IMAGES, new BuyerFacts.Sensing(false, "")),
            BuyerFacts.Materials.NEITHER,
            "https://northlight.example/sicher",
            "",
            "",
            "",
            "",
            Map.of("5.3-10", "Kein Netz."));

    private DossierFixture() {}

    static Dossier small() {
        Map<String, IxitContent.Table> tables = new LinkedHashMap<>();
        tables.put(
                "1-AuthMech",
                IxitContent.Table.of(IxitRow.of("AuthMech-1", Map.of("Description", "Ümläut & <tag>\n\n* a"))));
        tables.put("22-ExtSens", IxitContent.Table.declaredEmpty("The hub has no sensors."));
        return new Dossier(
                UUID.fromString("0190a000-0000-7000-8000-000000000001"),
                "connected-product-1.0",
                "I",
                EditionId.EN_303_645_V3_1_3,
                "1.0",
                HUB,
                Map.of("12", Answer.YES, "3", Answer.NO),
                Map.of(
                        ProvisionId.of("5.1-4"),
                        new IcsAnswer(ProvisionId.of("5.1-4"), Support.YES, "In the app."),
                        ProvisionId.of("5.3-10"),
                        new IcsAnswer(ProvisionId.of("5.3-10"), Support.NOT_APPLICABLE, "No network.")),
                new IxitContent(tables),
                List.of(new AttachedEvidence(Sha256.of("manual"), "manual.pdf", List.of(ProvisionId.of("5.1-4")))));
    }
}
