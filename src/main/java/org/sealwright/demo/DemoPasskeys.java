package org.sealwright.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.sealwright.approvals.SubstitutePasskeys;
import org.sealwright.platform.DataDirectory;
import org.sealwright.platform.PublicAddress;
import org.sealwright.shared.Sha256;
import org.sealwright.signer.PasskeyAssertion;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passkeys in software for the people of the demonstration, random each time, in a file that only its owner can read: a
 * visitor can go the whole way to a seal without a device.
 */
@Component
@Profile("demo")
class DemoPasskeys implements SubstitutePasskeys {

    static final String FILE = "demo-passkeys.json";

    private final DataDirectory data;
    private final PublicAddress address;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<UUID, SoftPasskey> passkeys = new ConcurrentHashMap<>();

    DemoPasskeys(DataDirectory data, PublicAddress address) {
        this.data = data;
        this.address = address;
        read();
    }

    /** A new one for a person; it is kept at once. */
    SoftPasskey make(UUID account) {
        SoftPasskey passkey = SoftPasskey.at(address.url());
        passkeys.put(account, passkey);
        data.writeSecret(
                FILE,
                json.writeValueAsBytes(passkeys.entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> entry.getKey().toString(),
                                entry -> entry.getValue().kept()))));
        return passkey;
    }

    @Override
    public boolean has(UUID account) {
        return passkeys.containsKey(account);
    }

    @Override
    public Optional<PasskeyAssertion> sign(UUID account, Sha256 challenge) {
        return Optional.ofNullable(passkeys.get(account)).map(passkey -> passkey.sign(challenge.bytes()));
    }

    private void read() {
        Path file = data.resolve(FILE);
        if (!Files.exists(file)) {
            return;
        }
        try {
            json.readValue(Files.readAllBytes(file), new TypeReference<Map<String, SoftPasskey.Kept>>() {})
                    .forEach((account, kept) -> passkeys.put(UUID.fromString(account), SoftPasskey.of(kept)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
