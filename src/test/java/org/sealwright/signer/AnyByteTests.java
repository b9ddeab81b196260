package org.sealwright.signer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwright.signer.SignerWorld.NOW;
import static org.sealwright.signer.SignerWorld.credential;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every byte of an order and of a founding, one after the other, with each of two bits changed. */
class AnyByteTests {

    private static final int[] BITS = {0x01, 0x20};

    private final SignerWorld world = new SignerWorld();

    @Test
    void refusesAnOrderWithAnyByteChanged() {
        SealOrder order = world.order(credential(1, "Cam"));
        assertThat(isSigned(order)).isTrue();
        byte[] bytes = SignerJson.write(order).getBytes(StandardCharsets.UTF_8);
        for (int bit : BITS) {
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] ^= (byte) bit;
                String changed = new String(bytes, StandardCharsets.UTF_8);
                assertThat(isSignedAsAnother(changed, order))
                        .as("byte %d: %s", i, changed)
                        .isFalse();
                bytes[i] ^= (byte) bit;
            }
        }
    }

    @Test
    void refusesAFoundingWithAnyByteChanged() {
        byte[] bytes = SignerJson.write(world.founding).getBytes(StandardCharsets.UTF_8);
        for (int bit : BITS) {
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] ^= (byte) bit;
                String changed = new String(bytes, StandardCharsets.UTF_8);
                assertThat(isFoundedAsAnother(changed))
                        .as("byte %d: %s", i, changed)
                        .isFalse();
                bytes[i] ^= (byte) bit;
            }
        }
    }

    private boolean isSigned(SealOrder order) {
        try {
            TrustBook trust = TrustBook.of(world.founding, List.of(), List.of());
            order.enrolments().forEach(enrolment -> {
                trust.requireAcceptable(enrolment, NOW);
                trust.keep(enrolment);
            });
            new OrderCheck(trust, NOW).require(order);
            return true;
        } catch (SignerRefused e) {
            return false;
        }
    }

    /** Where the change says the same in other letters (a UUID in capitals), it is the order that people signed. */
    private boolean isSignedAsAnother(String json, SealOrder original) {
        try {
            SealOrder order = SignerJson.read(json, SealOrder.class);
            return !order.equals(original) && isSigned(order);
        } catch (SignerRefused e) {
            return false;
        }
    }

    private boolean isFoundedAsAnother(String json) {
        try {
            Founding founding = SignerJson.read(json, Founding.class);
            FoundingCheck.require(founding, SignerWorld.DID);
            return !founding.equals(world.founding);
        } catch (SignerRefused e) {
            return false;
        }
    }
}
