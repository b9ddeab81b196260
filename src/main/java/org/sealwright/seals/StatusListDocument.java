package org.sealwright.seals;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealwright.verification.StatusList;
import org.sealwright.verification.StatusListException;
import org.sealwright.verification.StatusPurpose;

/** The unsigned credential that publishes a status list (W3C Bitstring Status List, docs/formats/status-list.md). */
final class StatusListDocument {

    /** How long a signed list may be relied on; it is signed anew long before. */
    static final Duration LIFE = Duration.ofHours(24);

    private StatusListDocument() {}

    static Map<String, Object> of(
            SealAddresses addresses, StatusPurpose purpose, int number, StatusList bits, Instant now) {
        String id = addresses.statusList(purpose, number);
        Instant from = now.truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("id", id + "#list");
        subject.put("type", "BitstringStatusList");
        subject.put("statusPurpose", purpose.word());
        subject.put("encodedList", bits.encoded());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@context", List.of(CredentialDocument.W3C));
        json.put("type", List.of("VerifiableCredential", "BitstringStatusListCredential"));
        json.put("id", id);
        json.put("issuer", addresses.issuer());
        json.put("validFrom", from.toString());
        json.put("validUntil", from.plus(LIFE).toString());
        json.put("credentialSubject", subject);
        return json;
    }

    /** The bits that a signed list publishes; empty where it is damaged. */
    static Optional<StatusList> bits(SignedToken token) {
        try {
            Map<String, Object> json = JSONObjectUtils.parse(new String(token.payload(), StandardCharsets.UTF_8));
            Map<String, Object> subject = JSONObjectUtils.getJSONObject(json, "credentialSubject");
            return Optional.of(StatusList.decode(JSONObjectUtils.getString(subject, "encodedList")));
        } catch (ParseException | UncheckedIOException | StatusListException e) {
            return Optional.empty();
        }
    }
}
