package org.sealwright.organisations;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Makes and reads the tokens in links that go out by mail: the row's id (16 bytes) and HMAC-SHA256 over purpose and id
 * (32 bytes), base64url. Nothing that opens anything is stored; whether the row is still open is the row's to say.
 */
@Component
class Links {

    private static final int ID_BYTES = 16;

    private final LinkKey key;

    Links(LinkKey key) {
        this.key = key;
    }

    /** The token for one row and one purpose. */
    String token(Purpose purpose, UUID id) {
        byte[] idBytes = bytes(id);
        byte[] mac = mac(purpose, idBytes);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(idBytes.length + mac.length)
                        .put(idBytes)
                        .put(mac)
                        .array());
    }

    /** The row that a token was made for; empty for whatever was not made here for this purpose. */
    Optional<UUID> read(Purpose purpose, String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length <= ID_BYTES) {
            return Optional.empty();
        }
        byte[] id = Arrays.copyOf(bytes, ID_BYTES);
        byte[] mac = Arrays.copyOfRange(bytes, ID_BYTES, bytes.length);
        if (!MessageDigest.isEqual(mac, mac(purpose, id))) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(id);
        return Optional.of(new UUID(buffer.getLong(), buffer.getLong()));
    }

    private byte[] mac(Purpose purpose, byte[] id) {
        byte[] name = purpose.name().getBytes(StandardCharsets.US_ASCII);
        return key.authenticate(ByteBuffer.allocate(name.length + 1 + id.length)
                .put(name)
                .put((byte) 0)
                .put(id)
                .array());
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** A token for one purpose opens nothing else. */
    enum Purpose {
        SETUP,
        INVITATION,
        REGISTRATION,
        PASSWORD_RESET
    }
}
