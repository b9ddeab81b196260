package org.sealwright.seals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sealwright.seals.Certificate.Basis;
import org.sealwright.seals.Certificate.Firmware;
import org.sealwright.seals.Certificate.Holder;
import org.sealwright.seals.Certificate.Outcome;
import org.sealwright.seals.Certificate.Product;
import org.sealwright.seals.Certificate.ProvisionResult;
import org.sealwright.shared.Sha256;

/** A certificate of a smart-home hub, as a positive decision would give it. */
record CertificateFixture(UUID maker, LocalDate supportEnds, List<String> gtins, List<String> covered) {

    static CertificateFixture of(UUID maker) {
        return new CertificateFixture(maker, LocalDate.of(2040, 11, 30), List.of("9506000134352"), List.of("4.2.1"));
    }

    CertificateFixture supportedUntil(LocalDate day) {
        return new CertificateFixture(maker, day, gtins, covered);
    }

    CertificateFixture withoutGtin() {
        return new CertificateFixture(maker, supportEnds, List.of(), covered);
    }

    CertificateFixture covering(String... versions) {
        return new CertificateFixture(maker, supportEnds, gtins, List.of(versions));
    }

    Certificate certificate() {
        return new Certificate(
                new Holder(maker, "Hearth Devices Ltd", "GB", "5561"),
                new Product(
                        "Hearth Hub 2",
                        "Hearth",
                        "smart-home-hub",
                        List.of("HH-2", "HH-2P"),
                        gtins,
                        List.of("B"),
                        new Firmware("4.2.1", covered)),
                new Basis(
                        "connected-product-1.0",
                        "Connected product security seal",
                        "II",
                        "Level I, and at least three quarters of the recommendations that apply are fulfilled.",
                        "en-303-645-v3.1.3",
                        "EN 303 645",
                        "V3.1.3",
                        "the body's method 1.0, adapted from TS 103 701 V1.1.1"),
                provisions(),
                LocalDate.of(2026, 11, 18),
                supportEnds,
                "https://hearth.example/.well-known/security.txt",
                Sha256.of("dossier"));
    }

    private static List<ProvisionResult> provisions() {
        return IntStream.rangeClosed(1, 78)
                .mapToObj(i -> new ProvisionResult(
                        "5." + (i / 10 + 1) + "-" + (i % 10 + 1),
                        "Provision number " + i,
                        i % 3 == 0 ? "R" : "M",
                        i % 9 == 0 ? Outcome.NOT_MET : i % 7 == 0 ? Outcome.NOT_APPLICABLE : Outcome.MET,
                        note(i)))
                .toList();
    }

    private static @Nullable String note(int i) {
        return i == 1 ? "Each unit has its own password, printed under it." : null;
    }
}
