package org.sealwright.demo;

import java.util.Locale;

/**
 * A product of the demonstration.
 *
 * @param kind key of {@code demo/kinds.json}
 * @param level the level that its maker applies for
 * @param begun how many days ago its application began
 * @param supported in how many days its support ends; negative where it has ended
 */
record ProductSheet(
        String name,
        String maker,
        String kind,
        String model,
        String level,
        String firmware,
        String hardware,
        int begun,
        int supported,
        Story story) {

    /** The version that follows. */
    String nextFirmware() {
        int last = firmware.lastIndexOf('.') + 1;
        return firmware.substring(0, last) + (Integer.parseInt(firmware.substring(last)) + 1);
    }

    ProductSheet withFirmware(String version) {
        return new ProductSheet(name, maker, kind, model, level, version, hardware, begun, supported, story);
    }

    /** The name as an address carries it. */
    String slug() {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
