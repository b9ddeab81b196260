package org.sealwright.seals;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.sealwright.verification.SealNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Draws numbers at random until one is free; the primary key refuses what two drew in the same moment. */
@Component
class NumberDraw {

    private final Seals seals;
    private final RandomGenerator random;

    @Autowired
    NumberDraw(Seals seals) {
        this(seals, new SecureRandom());
    }

    NumberDraw(Seals seals, RandomGenerator random) {
        this.seals = seals;
        this.random = random;
    }

    SealNumber draw() {
        SealNumber number;
        do {
            number = SealNumber.draw(random);
        } while (seals.existsByNumber(number.value()));
        return number;
    }
}
