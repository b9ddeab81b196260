package org.sealwright.signer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.sealwright.signer.RefusedFor.refused;
import static org.sealwright.signer.SignerWorld.DID;
import static org.sealwright.signer.SignerWorld.NOW;
import static org.sealwright.signer.SignerWorld.NUMBER;
import static org.sealwright.signer.SignerWorld.credential;
import static org.sealwright.signer.SignerWorld.end;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.shared.Ids;

class GuardedSignerTests {

    private static final String CREDENTIAL = credential(1, "Pico Cam");

    @TempDir
    Path folder;

    private final SignerWorld world = new SignerWorld();
    private final List<GuardedSigner> opened = new ArrayList<>();
    private Instant now = NOW;
    private IssuerKeys keys = new PretendedKeys();

    @AfterEach
    void close() {
        opened.forEach(GuardedSigner::close);
    }

    @Test
    void signsWhatTwoEnrolledPeopleApprovedByteForByte() {
        assertThat(founded().signSeal(world.order(CREDENTIAL))).isEqualTo("signed " + CREDENTIAL);
    }

    @Test
    void signsNothingBeforeItWasFounded() {
        GuardedSigner signer = open();
        refused(Refusal.NOT_FOUNDED, () -> signer.signSeal(world.order(CREDENTIAL)));
        refused(Refusal.NOT_FOUNDED, () -> signer.enrol(world.reviewers));
        refused(Refusal.NOT_FOUNDED, () -> signer.end(end(world.reviewer, world.ada)));
    }

    @Test
    void isAloneInItsFolder() {
        open();
        assertThatIllegalStateException().isThrownBy(this::open).withMessageStartingWith("Another signer works with");
    }

    @Test
    void isFoundedOnce() {
        GuardedSigner signer = founded();
        signer.found(world.founding);
        refused(Refusal.FOUNDED_ALREADY, () -> signer.found(world.found(new SignerWorld.Person(), world.bea)));
        assertThat(reopened().trust().founding()).isEqualTo(world.founding);
    }

    @Test
    void neverWritesOverAFoundingThatItDidNotSee() throws IOException {
        GuardedSigner signer = open();
        Files.writeString(folder.resolve(SignerFolder.TRUST), SignerJson.write(world.founding));
        refused(Refusal.FOUNDED_ALREADY, () -> signer.found(world.found(world.bea, world.ada)));
    }

    @Test
    void opensNoFolderWhoseFoundingWasChanged() throws IOException {
        founded();
        Path file = folder.resolve(SignerFolder.TRUST);
        String changed = Files.readString(file)
                .replace(world.ada.account().toString(), Ids.next().toString());
        Files.writeString(file, changed);
        assertThatIllegalStateException().isThrownBy(this::reopened).withMessageContaining("trust.json");
    }

    @Test
    void signsTheSameAgainAndWritesItDownOnce() throws IOException {
        GuardedSigner signer = founded();
        SealOrder order = world.order(CREDENTIAL);
        signer.signSeal(order);
        signer.signSeal(order);
        assertThat(reopened().signSeal(order)).isEqualTo("signed " + CREDENTIAL);
        assertThat(lines("signed")).hasSize(1);
    }

    @Test
    void signsAnotherContentOnlyWhereTheDecisionReplacesTheFirst() {
        founded().signSeal(world.order(CREDENTIAL));
        GuardedSigner signer = reopened();
        String other = credential(1, "Pico Cam Pro");
        refused(Refusal.SIGNED_BEFORE, () -> signer.signSeal(world.order(other)));

        ApprovalStatement replacing =
                world.decision(other, signer.signed(NUMBER, 1).orElseThrow());
        assertThat(signer.signSeal(world.order(other, replacing))).isEqualTo("signed " + other);
        refused(Refusal.SIGNED_BEFORE, () -> signer.signSeal(world.order(CREDENTIAL)));
    }

    @Test
    void remembersAnEndingThatEverybodyElseForgot() {
        founded().end(end(world.reviewer, world.ada));
        refused(Refusal.PASSKEY_ENDED, () -> reopened().signSeal(world.order(CREDENTIAL)));
    }

    @Test
    void learnsAnEndingFromAnOrder() {
        SealOrder order = world.order(CREDENTIAL);
        SealOrder warned = new SealOrder(
                order.credential(),
                order.review(),
                order.decision(),
                order.enrolments(),
                List.of(end(world.certifier, world.bea)));
        GuardedSigner signer = founded();
        refused(Refusal.PASSKEY_ENDED, () -> signer.signSeal(warned));
        refused(Refusal.PASSKEY_ENDED, () -> signer.signSeal(order));
    }

    @Test
    void keepsWhatAnAdministratorCountersignedWhoLeftSince() {
        GuardedSigner signer = founded();
        signer.enrol(world.reviewers);
        signer.enrol(world.certifiers);
        signer.end(end(world.ada, world.bea));
        signer.signSeal(world.order(CREDENTIAL));
        refused(
                Refusal.PASSKEY_ENDED,
                () -> signer.enrol(world.enrol(new SignerWorld.Person(), EnrolledPart.REVIEWER)));
    }

    @Test
    void passesOverRowsThatSomebodyMadeUp() {
        var mallory = new SignerWorld.Person();
        Enrolment madeUp = SignerWorld.enrol(
                SignerWorld.statementFor(mallory, EnrolledPart.ADMINISTRATOR, EnrolledPart.CERTIFIER),
                mallory,
                mallory);
        SealOrder order = world.order(CREDENTIAL);
        SealOrder crowded = new SealOrder(
                order.credential(),
                order.review(),
                order.decision(),
                Stream.concat(Stream.of(madeUp), order.enrolments().stream()).toList(),
                List.of(end(world.reviewer, mallory)));
        assertThat(founded().signSeal(crowded)).isEqualTo("signed " + CREDENTIAL);
    }

    @Test
    void learnsAdministratorsWhateverTheOrderInWhichTheyCome() {
        var cleo = new SignerWorld.Person();
        Enrolment administrators = world.enrol(cleo, EnrolledPart.ADMINISTRATOR);
        Enrolment byCleo =
                SignerWorld.enrol(SignerWorld.statementFor(world.reviewer, EnrolledPart.REVIEWER), cleo, world.ada);
        SealOrder order = world.order(CREDENTIAL);
        founded()
                .signSeal(new SealOrder(
                        order.credential(),
                        order.review(),
                        order.decision(),
                        List.of(byCleo, world.certifiers, administrators),
                        List.of()));
    }

    @Test
    void cutsOffALineThatWasNeverFinished() throws IOException {
        SealOrder order = world.order(CREDENTIAL);
        founded().signSeal(order);
        Path journal = folder.resolve(SignerFolder.JOURNAL);
        int whole = (int) Files.size(journal);
        Files.writeString(journal, "{\"line\":\"ended\",\"at\":\"2026", StandardOpenOption.APPEND);
        reopened().end(end(world.reviewer, world.ada));
        assertThat(lines("ended")).hasSize(1);
        assertThat(Files.readString(journal).substring(whole))
                .startsWith("{\"line\":\"ended\"")
                .endsWith("\n");
    }

    @Test
    void opensNoFolderWhoseJournalWasChanged() throws IOException {
        founded().signSeal(world.order(CREDENTIAL));
        Path journal = folder.resolve(SignerFolder.JOURNAL);
        Files.writeString(journal, Files.readString(journal).replaceFirst("enrolled", "enrobed"));
        assertThatIllegalStateException().isThrownBy(this::reopened).withMessageContaining("journal.jsonl");
    }

    @Test
    void writesDownNoSealThatItsKeyDidNotSign() throws IOException {
        keys = new IssuerKeys() {
            @Override
            public String sign(byte[] payload, String kid) {
                throw new SignerRefused(Refusal.UNREACHABLE, "no such key");
            }

            @Override
            public List<String> publicHalves() {
                return List.of();
            }
        };
        GuardedSigner signer = founded();
        refused(Refusal.UNREACHABLE, () -> signer.signSeal(world.order(CREDENTIAL)));
        assertThat(signer.signed(NUMBER, 1)).isEmpty();
        assertThat(lines("signed")).isEmpty();
    }

    @Test
    void signsStatusListsWithoutPeopleAndNothingElseAsOne() {
        GuardedSigner signer = open();
        String list = statusList();
        assertThat(signer.signStatusList(list)).isEqualTo("signed " + list);
        refused(Refusal.OTHER_ISSUER, () -> signer.signStatusList(list.replace(DID, "did:web:other.example")));
        refused(Refusal.MALFORMED, () -> signer.signStatusList(list.replace("\"type\":[", "\"type\":[],\"type\":[")));
        refused(Refusal.MALFORMED, () -> signer.signStatusList("[]"));
        refused(Refusal.MALFORMED, () -> signer.signStatusList(list + "{}"));
        for (String changed : List.of(
                list.replace(
                        "\"BitstringStatusListCredential\"",
                        "\"BitstringStatusListCredential\",\"SecuritySealCredential\""),
                list.replace("\"VerifiableCredential\",", ""),
                list.replace("\"id\":\"https", "\"seal\":{},\"id\":\"https"),
                list.replace("\"type\":\"BitstringStatusList\"", "\"type\":\"ConformityAttestation\""),
                list.replace("\"encodedList\"", "\"assessorLevel\":\"3rdParty\",\"encodedList\""),
                list.replace("credentials/v2\"", "credentials/v2\",\"https://evil.example\""))) {
            refused(Refusal.NOT_A_STATUS_LIST, () -> signer.signStatusList(changed));
        }
        refused(Refusal.OTHER_ISSUER, () -> signer.signStatusList(CREDENTIAL));
    }

    private static String statusList() {
        return """
                {"@context":["https://www.w3.org/ns/credentials/v2"],\
                "type":["VerifiableCredential","BitstringStatusListCredential"],\
                "id":"https://seal.example.org/credentials/status/revocation/1","issuer":"%s",\
                "validFrom":"2026-11-28T12:00:00Z","validUntil":"2026-11-29T12:00:00Z",\
                "credentialSubject":{"id":"https://seal.example.org/credentials/status/revocation/1#list",\
                "type":"BitstringStatusList","statusPurpose":"revocation","encodedList":"uH4sIAAAA"}}""".formatted(DID);
    }

    private List<String> lines(String kind) throws IOException {
        return Files.readAllLines(folder.resolve(SignerFolder.JOURNAL)).stream()
                .filter(line -> line.startsWith("{\"line\":\"" + kind + "\""))
                .toList();
    }

    private GuardedSigner founded() {
        GuardedSigner signer = open();
        signer.found(world.founding);
        return signer;
    }

    private GuardedSigner reopened() {
        opened.forEach(GuardedSigner::close);
        return open();
    }

    private GuardedSigner open() {
        var signer = new GuardedSigner(DID, keys, folder, () -> now);
        opened.add(signer);
        return signer;
    }
}
