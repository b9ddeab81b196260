package org.sealwright.transparency;

import java.util.List;
import org.sealwright.platform.StartRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The witnesses that the body chose, {@code SEALWRIGHT_WITNESSES}: one a line or between semicolons. */
@Component
class Witnesses {

    private final List<Witness> all;

    Witnesses(@Value("${sealwright.witnesses:}") String setting) {
        try {
            this.all = setting.lines()
                    .flatMap(line -> List.of(line.split(";")).stream())
                    .filter(text -> !text.isBlank())
                    .map(Witness::parse)
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new StartRefused(
                    "SEALWRIGHT_WITNESSES can't be read: " + e.getMessage(),
                    "Give each witness as its verifier key, a space and its address, one a line or between semicolons; or leave it out.");
        }
    }

    List<Witness> all() {
        return all;
    }
}
