package org.sealwright.audit;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Sha256;
import tools.jackson.databind.json.JsonMapper;

/** An entry of the trail as the chain sees it: its RFC 8785 bytes and the digest of its link. */
record ChainedEntry(
        UUID id,
        Instant at,
        UUID actor,
        @Nullable UUID organisation,
        String act,
        String subjectType,
        String subject,
        @Nullable UUID maker,
        String details) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    Sha256 linkAfter(byte[] previous) {
        var digest = Sha256.newDigest();
        digest.update(previous);
        digest.update(canonical());
        return Sha256.ofDigest(digest.digest());
    }

    byte[] canonical() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", id.toString());
        fields.put("at", at.toString());
        fields.put("actor", actor.toString());
        if (organisation != null) {
            fields.put("organisation", organisation.toString());
        }
        fields.put("act", act);
        fields.put("subjectType", subjectType);
        fields.put("subject", subject);
        if (maker != null) {
            fields.put("maker", maker.toString());
        }
        fields.put("details", JSON.readTree(details));
        try {
            return new JsonCanonicalizer(JSON.writeValueAsString(fields)).getEncodedUTF8();
        } catch (IOException e) {
            throw new IllegalStateException("An entry of the trail has no canonical form: " + id, e);
        }
    }
}
