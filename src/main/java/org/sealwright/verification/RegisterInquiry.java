package org.sealwright.verification;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;

/** Asks the body's own register ({@code /api/v1/seals/…}, docs/formats/api.md). */
final class RegisterInquiry {

    private static final Map<String, StoredFinding> STATUS = Map.of(
            "active", StoredFinding.ACTIVE,
            "suspended", StoredFinding.SUSPENDED,
            "withdrawn", StoredFinding.WITHDRAWN,
            "expired", StoredFinding.EXPIRED,
            "terminated", StoredFinding.TERMINATED);

    private final PublicSources sources;
    private final PublicBody body;

    RegisterInquiry(PublicSources sources, PublicBody body) {
        this.sources = sources;
        this.body = body;
    }

    /** What the register says of a number of which it is not known whether a credential was ever signed for it. */
    Said<StoredFinding> of(SealNumber number) {
        return asked(number, Integer.MAX_VALUE);
    }

    /** What it says of a seal whose genuine credential is at hand. A body that signed a seal and denies it contradicts itself. */
    Said<StoredFinding> of(SignedSeal seal) {
        Said<StoredFinding> said = asked(seal.number(), seal.version());
        return said.finding() == StoredFinding.UNKNOWN_NUMBER
                ? Said.bad(StoredFinding.UNAVAILABLE, "The register does not know the seal, though the body signed it.")
                : said;
    }

    private Said<StoredFinding> asked(SealNumber number, int version) {
        try {
            Optional<byte[]> answer = sources.fetch(body.address("/api/v1/seals/" + number));
            return answer.isEmpty()
                    ? Said.bad(StoredFinding.UNKNOWN_NUMBER, "The register has no seal with this number.")
                    : read(JSONObjectUtils.parse(new String(answer.get(), StandardCharsets.UTF_8)), number, version);
        } catch (IOException e) {
            return Said.bad(StoredFinding.UNAVAILABLE, "The register could not be asked. " + e.getMessage());
        } catch (ParseException e) {
            return unclear();
        }
    }

    private static Said<StoredFinding> read(Map<String, Object> json, SealNumber number, int version) {
        if (!number.value().equals(json.get("number"))
                || !(json.get("status") instanceof String status)
                || !(json.get("version") instanceof Number current)
                || !STATUS.containsKey(status)) {
            return unclear();
        }
        StoredFinding finding = STATUS.get(status);
        if (current.longValue() > version
                && finding != StoredFinding.WITHDRAWN
                && finding != StoredFinding.TERMINATED) {
            return Said.bad(StoredFinding.SUPERSEDED, "The register says: version " + current + " is the newest.");
        }
        if (finding == StoredFinding.ACTIVE && Answer.COULD_NOT_CHECK.word().equals(json.get("answer"))) {
            return Said.bad(StoredFinding.UNAVAILABLE, "The body says that it could not check the seal itself.");
        }
        return new Said<>(finding, finding == StoredFinding.ACTIVE, "The register says: " + status + ".");
    }

    private static Said<StoredFinding> unclear() {
        return Said.bad(StoredFinding.UNAVAILABLE, "The register's answer cannot be read.");
    }
}
