package org.sealwright.demo;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Passkeys of people in a test, written down so that the same people can sign in another process. */
public final class KeptPasskeys {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private KeptPasskeys() {}

    public static String write(Map<UUID, SoftPasskey> passkeys) {
        return MAPPER.writeValueAsString(passkeys.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().kept())));
    }

    public static Map<UUID, SoftPasskey> read(String json) {
        return MAPPER.readValue(json, new TypeReference<Map<UUID, SoftPasskey.Kept>>() {}).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> SoftPasskey.of(each.getValue())));
    }
}
