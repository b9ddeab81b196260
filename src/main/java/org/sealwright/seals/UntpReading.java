package org.sealwright.seals;

import java.util.Map;
import java.util.Optional;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.verification.SealNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Gives out UNTP copies of credentials. Nothing is derived from stored bytes that are not those that were signed. */
@Service
class UntpReading {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final SealVersions versions;
    private final JsonMapper json;

    UntpReading(SealVersions versions, JsonMapper json) {
        this.versions = versions;
        this.json = json;
    }

    /** The copy of one version; none where there is no such version, or its stored form is damaged. */
    @AllowedTo(everyRole = true, jobs = true)
    @Transactional(readOnly = true)
    public Optional<byte[]> copy(Actor actor, SealNumber number, int version) {
        return versions.find(number, version).filter(StoredVersion::isIntact).map(this::derived);
    }

    private byte[] derived(StoredVersion version) {
        Map<String, Object> credential = json.readValue(version.token().payload(), OBJECT);
        return json.writeValueAsBytes(UntpCopy.of(credential, version.digest()));
    }
}
