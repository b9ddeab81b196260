package org.sealwright.assessments;

import java.util.UUID;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Sha256;

/**
 * A unit that lies on the bench.
 *
 * @param id made by the portal with the form
 * @param firmware version as the device shows it
 * @param digest of the image that was installed
 */
public record DeviceOrder(UUID id, String model, String serial, String hardware, String firmware, Sha256 digest) {

    public DeviceOrder {
        model = named("model", model, 200);
        serial = named("serial", serial, 200);
        hardware = named("hardware", hardware, 200);
        firmware = named("firmware", firmware, 100);
    }

    private static String named(String field, String text, int longest) {
        String bare = text.strip();
        if (bare.isEmpty() || bare.length() > longest) {
            throw Refused.at(field, "assessments.refused.device-" + field);
        }
        return bare;
    }
}
