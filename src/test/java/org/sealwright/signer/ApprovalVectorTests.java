package org.sealwright.signer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwright.signer.SignerWorld.DID;
import static org.sealwright.signer.SignerWorld.NOW;
import static org.sealwright.signer.SignerWorld.credential;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published vectors stay true: a signer signs that order today as it did then. */
class ApprovalVectorTests {

    private static final Path FORMATS = Path.of("docs", "formats");
    private static final Path FOUNDING = FORMATS.resolve("vectors/approval-founding.json");
    private static final Path ORDER = FORMATS.resolve("vectors/approval-order.json");

    @Test
    void signsThePublishedOrder(@TempDir Path folder) throws IOException {
        try (var signer = new GuardedSigner(DID, new PretendedKeys(), folder, () -> NOW)) {
            signer.found(SignerJson.read(Files.readString(FOUNDING), Founding.class));
            assertThat(signer.signSeal(order())).isEqualTo("signed " + order().credential());
        }
    }

    @Test
    void writesTheStatementsAsThePageShowsThem() throws IOException {
        String page = Files.readString(FORMATS.resolve("approval.md"));
        SealOrder order = order();
        for (Statement statement : List.of(
                order.decision().statement(),
                order.review().statement(),
                order.enrolments().getFirst().statement())) {
            assertThat(page)
                    .contains(new String(statement.bytes(), StandardCharsets.UTF_8))
                    .contains(statement.digest().toString());
        }
    }

    @Test
    void readsAStatementInItsOneFormOnly() throws IOException {
        ApprovalStatement statement = order().decision().statement();
        assertThat(SignerJson.readStatement(statement.bytes(), ApprovalStatement.class))
                .isEqualTo(statement);
        for (String other : List.of(
                new String(statement.bytes(), StandardCharsets.UTF_8) + " ",
                SignerJson.write(statement),
                new String(statement.bytes(), StandardCharsets.UTF_8).replace("11:59:00Z", "11:59:00.5Z"))) {
            RefusedFor.refused(
                    Refusal.MALFORMED,
                    () -> SignerJson.readStatement(other.getBytes(StandardCharsets.UTF_8), ApprovalStatement.class));
        }
    }

    private static SealOrder order() throws IOException {
        return SignerJson.read(Files.readString(ORDER), SealOrder.class);
    }

    /** Makes new ones; the page then needs their statements. */
    public static void main(String[] arguments) throws IOException {
        var world = new SignerWorld();
        SealOrder order = world.order(credential(1, "Pico Cam"));
        Files.writeString(FOUNDING, SignerJson.write(world.founding));
        Files.writeString(ORDER, SignerJson.write(order));
        for (Statement statement : List.of(
                order.decision().statement(),
                order.review().statement(),
                order.enrolments().getFirst().statement())) {
            System.out.println(new String(statement.bytes(), StandardCharsets.UTF_8));
            System.out.println(statement.digest());
        }
    }
}
