package org.sealwright.registry;

import java.util.List;
import org.springframework.stereotype.Component;

/** The seals of the products that carry one barcode. */
@Component
class CarriedSeals {

    private final ListedSeals seals;

    CarriedSeals(ListedSeals seals) {
        this.seals = seals;
    }

    List<PublicSeal> of(Gtin gtin) {
        return seals.carrying(gtin.spellings().stream()
                        .map(spelling -> new ListedSeals.Key(0, ListedSeals.Kind.GTIN, spelling))
                        .toList())
                .getOrDefault(0, List.of());
    }
}
