package org.sealwright.registry;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealwright.verification.MalformedSealNumberException;
import org.sealwright.verification.SealNumber;

/** What somebody took for a seal number, with the characters marked that look wrong. */
record TypedNumber(List<Character> characters) {

    static TypedNumber of(String typed, @Nullable MalformedSealNumberException problem) {
        List<Integer> suspects = problem == null ? List.of() : problem.suspects();
        List<Character> characters = new ArrayList<>();
        int place = 0;
        for (int code : typed.codePoints().toArray()) {
            boolean counts = !SealNumber.isSeparator(code);
            place += counts ? 1 : 0;
            characters.add(new Character(java.lang.Character.toString(code), counts && suspects.contains(place)));
        }
        return new TypedNumber(List.copyOf(characters));
    }

    record Character(String text, boolean suspect) {}
}
