package org.sealwright.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.sealwright.platform.StartRefused;
import org.sealwright.testing.FreshDataDirectory;

/**
 * What {@link HardwareModuleTests} runs, in a process that may be killed: the library of a module is native code, which
 * stays in the process that loaded it, and SoftHSM is known to hang now and then when that process ends.
 */
final class HardwareModuleTrial {

    static final String PASSED = "The trial passed";

    private final Path folder;

    private HardwareModuleTrial(Path folder) {
        this.folder = folder;
    }

    /** Its arguments are the folder with {@code pkcs11.cfg} and {@code pin}, and the trial's name. */
    public static void main(String[] arguments) throws Exception {
        var trial = new HardwareModuleTrial(Path.of(arguments[0]));
        switch (arguments[1]) {
            case "signs" -> trial.signsInTheModuleWithKeysThatNobodyCanTakeOut();
            case "takes" -> trial.takesWhatWaitsThereAndMakesNothing();
            case "refuses" -> trial.refusesToStartWithTheWrongPinAndWithTheLogsKey();
            default -> throw new IllegalArgumentException(arguments[1]);
        }
        System.out.println(PASSED);
    }

    private void signsInTheModuleWithKeysThatNobodyCanTakeOut() throws Exception {
        SigningKey key = module("SEAL").keys().getFirst();
        assertThat(key.label()).isEqualTo("seal-2027");
        assertThat(key.pair().getPrivate().getEncoded()).isNull();
        assertThat(key.place()).isEqualTo(KeyPlace.PKCS11);
        byte[] message = {1, 2, 3};
        var verifier = Signature.getInstance("SHA256withECDSA");
        verifier.initVerify(key.pair().getPublic());
        verifier.update(message);
        assertThat(verifier.verify(key.sign(message))).isTrue();
        assertThat(KeyCertificate.ofDocuments(
                        key, "Seal Board", Instant.now(), Instant.now().plusSeconds(60)))
                .isNotNull();
    }

    private void takesWhatWaitsThereAndMakesNothing() {
        var stores = new KeyStores(
                new KeyStoreFile(FreshDataDirectory.make()), module("SEAL,DOCUMENT"), new SignerLink("", ""));
        SigningKey seal = stores.fresh(SigningPurpose.SEAL, List.of(), Instant.now());
        assertThat(seal.place()).isEqualTo(KeyPlace.PKCS11);
        assertThat(stores.fresh(SigningPurpose.LOG, List.of(), Instant.now()).place())
                .isEqualTo(KeyPlace.PKCS12);
        // The only key for documents is on another curve.
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> stores.fresh(SigningPurpose.DOCUMENT, List.of(), Instant.now()))
                .withMessageContaining("holds no key for DOCUMENT");
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> stores.fresh(
                        SigningPurpose.SEAL,
                        List.of(new PublishedKey(
                                seal.kid(),
                                SigningPurpose.SEAL,
                                SigningAlgorithm.ES256,
                                seal.publicJwk(),
                                KeyPlace.PKCS11,
                                Instant.EPOCH,
                                Instant.EPOCH,
                                null,
                                null)),
                        Clock.systemUTC().instant()));
    }

    private void refusesToStartWithTheWrongPinAndWithTheLogsKey() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong-pin"), "0000-other");
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() ->
                        new HardwareModule(folder.resolve("pkcs11.cfg").toString(), wrong.toString(), "SEAL").keys())
                .withMessageContaining("can't be opened");
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> module("SEAL,LOG"))
                .withMessageContaining("SEALWRIGHT_PKCS11_PURPOSES");
    }

    private HardwareModule module(String purposes) {
        return new HardwareModule(
                folder.resolve("pkcs11.cfg").toString(), folder.resolve("pin").toString(), purposes);
    }
}
