package org.sealwright.demo;

import java.time.LocalDate;
import java.util.List;
import org.sealwright.shared.Actor;

/** Gives each product its people: never two of assessor, reviewer and certifier in one hand, nobody with an interest. */
final class Casting {

    private static final List<String> ASSESSORS = List.of("marek", "elina", "ines", "tomasz");

    private final Cast cast;
    private final Dossiers dossiers;
    private final LocalDate today;

    Casting(Cast cast, Dossiers dossiers, LocalDate today) {
        this.cast = cast;
        this.dossiers = dossiers;
        this.today = today;
    }

    /** @param index the product's place among all */
    Matter matter(ProductSheet product, int index) {
        String assessor = assessor(product, index);
        boolean inesReviews = index % 3 == 1 && !assessor.equals("ines");
        return new Matter(
                product,
                dossiers.content(product, today),
                dossiers.words(product, today),
                cast.of(product.maker() + "-owner"),
                cast.of(product.maker() + "-editor"),
                cast.of(assessor),
                cast.of(inesReviews ? "ines" : "jonas"),
                certifier(index));
    }

    private Actor certifier(int index) {
        return cast.of(index % 2 == 0 ? "sofia" : "henrik");
    }

    /** Marek has an interest in Tarn. */
    private static String assessor(ProductSheet product, int index) {
        String next = ASSESSORS.get(index % ASSESSORS.size());
        return next.equals("marek") && product.maker().equals("tarn") ? "elina" : next;
    }
}
