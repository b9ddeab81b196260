package org.sealwright.seals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.mockito.Mockito;
import org.sealwright.platform.PublicAddress;
import org.sealwright.seals.Certificate.Basis;
import org.sealwright.seals.Certificate.Firmware;
import org.sealwright.seals.Certificate.Holder;
import org.sealwright.seals.Certificate.Outcome;
import org.sealwright.seals.Certificate.Product;
import org.sealwright.seals.Certificate.ProvisionResult;
import org.sealwright.seals.CredentialDocument.Place;
import org.sealwright.seals.CredentialDocument.Places;
import org.sealwright.shared.Sha256;
import org.sealwright.verification.SealNumber;
import org.sealwright.verification.StatusList;
import org.sealwright.verification.StatusPurpose;
import tools.jackson.databind.json.JsonMapper;

/** The documents behind the test vectors under {@code docs/formats/vectors}. */
final class CredentialVectors {

    private static final Instant ISSUED = Instant.parse("2026-11-22T10:00:00Z");

    private CredentialVectors() {}

    /** What signs as seal.example.org would give in its addresses. */
    static SealAddresses addresses() {
        PublicAddress address = Mockito.mock(PublicAddress.class);
        Mockito.when(address.url()).thenReturn("https://seal.example.org");
        Mockito.when(address.url(Mockito.anyString()))
                .thenAnswer(call -> "https://seal.example.org" + call.getArgument(0));
        Mockito.when(address.did()).thenReturn("did:web:seal.example.org");
        return new SealAddresses(address);
    }

    static byte[] credential() {
        Validity validity = new Validity(ISSUED, Instant.parse("2029-11-21T23:59:59Z"));
        Places places = new Places(new Place(1, 48213), new Place(1, 7702));
        return JsonMapper.shared()
                .writeValueAsBytes(new CredentialDocument(addresses(), "Example Certification Body")
                        .of(new SealNumber("K7M2-Q9XR-1D"), 1, certificate(), validity, places));
    }

    static byte[] statusList() {
        return JsonMapper.shared()
                .writeValueAsBytes(StatusListDocument.of(
                        addresses(), StatusPurpose.REVOCATION, 1, StatusList.of(IntStream.of(48213)), ISSUED));
    }

    private static Certificate certificate() {
        return new Certificate(
                new Holder(UUID.fromString("0190a5b2-0000-7000-8000-000000000001"), "Hearth Devices Ltd", "GB", "5561"),
                new Product(
                        "Hearth Hub 2",
                        "Hearth",
                        "smart-home-hub",
                        List.of("HH-2"),
                        List.of("9506000134352"),
                        List.of("B"),
                        new Firmware("4.2.1", List.of("4.2.1"))),
                new Basis(
                        "connected-product-1.0",
                        "Connected product security seal",
                        "II",
                        "Level I, and at least three quarters of the recommendations that apply to the product are fulfilled.",
                        "en-303-645-v3.1.3",
                        "EN 303 645",
                        "V3.1.3",
                        "the body's method 1.0, adapted from TS 103 701 V1.1.1"),
                List.of(new ProvisionResult(
                        "5.1-1",
                        "No universal default passwords",
                        "M",
                        Outcome.MET,
                        "Each unit has its own password, printed under it.")),
                LocalDate.of(2026, 11, 18),
                LocalDate.of(2031, 11, 30),
                "https://hearth.example/.well-known/security.txt",
                Sha256.of("dossier"));
    }
}
