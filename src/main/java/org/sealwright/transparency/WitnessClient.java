package org.sealwright.transparency;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.sealwright.shared.Sha256;
import org.sealwright.verification.ConsistencyProof;
import org.sealwright.verification.NoteSignature;
import org.sealwright.verification.SignedNote;
import org.springframework.stereotype.Component;

/** Hands checkpoints to witnesses as C2SP tlog-witness has it, and takes nothing that they say on trust. */
@Component
class WitnessClient {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST_ANSWER = 1 << 14;
    private static final int CONFLICT = 409;
    private static final String SIZE = "text/x.tlog.size";

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /**
     * What a witness answered: lines, none of them verified yet; or where it knows another size than it was told, that one.
     *
     * @param known -1 unless it knows another
     */
    record Answer(List<NoteSignature> lines, long known) {}

    /** @throws IOException if it can't be reached, refuses, or answers what the protocol does not know */
    Answer hand(Witness witness, ConsistencyProof proof, SignedNote checkpoint)
            throws IOException, InterruptedException {
        String body = "old " + proof.from() + "\n"
                + proof.hashes().stream().map(WitnessClient::line).collect(Collectors.joining()) + "\n" + checkpoint;
        HttpRequest request = HttpRequest.newBuilder(witness.address())
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response =
                http.send(request, BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER));
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (response.statusCode() == CONFLICT && SIZE.equals(type)) {
            return new Answer(List.of(), size(response.body()));
        }
        if (response.statusCode() != 200) {
            throw new IOException("answered " + response.statusCode());
        }
        try {
            return new Answer(response.body().lines().map(NoteSignature::parse).toList(), -1);
        } catch (IllegalArgumentException e) {
            throw new IOException("answered something else than cosignatures", e);
        }
    }

    private static String line(Sha256 hash) {
        return Base64.getEncoder().encodeToString(hash.bytes()) + "\n";
    }

    private static long size(String body) throws IOException {
        if (!body.matches("(0|[1-9][0-9]{0,17})\n")) {
            throw new IOException("told no size of a tree");
        }
        return Long.parseLong(body.strip());
    }
}
