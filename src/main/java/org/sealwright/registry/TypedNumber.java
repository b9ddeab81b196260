package org.sealwright.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sealwright.verification.MalformedSealNumberException;
import org.sealwright.verification.SealNumber;

/**
 * What somebody took for a seal number, with the characters marked that look wrong.
 *
 * @param problem what is wrong, the end of a key; empty where nothing is wrong with its form
 * @param places of the characters that look wrong, from 1, separators left out
 */
record TypedNumber(List<Character> characters, String problem, String places) {

    static TypedNumber of(String typed, @Nullable MalformedSealNumberException problem) {
        List<Integer> suspects = problem == null ? List.of() : problem.suspects();
        List<Character> characters = new ArrayList<>();
        int place = 0;
        for (int code : typed.codePoints().toArray()) {
            boolean counts = !SealNumber.isSeparator(code);
            place += counts ? 1 : 0;
            characters.add(new Character(java.lang.Character.toString(code), counts && suspects.contains(place)));
        }
        return new TypedNumber(
                List.copyOf(characters),
                problem == null ? "" : word(problem),
                suspects.stream().map(Object::toString).collect(Collectors.joining(", ")));
    }

    /** The characters that look wrong, as they were typed. */
    public String found() {
        return characters.stream()
                .filter(Character::suspect)
                .map(Character::text)
                .collect(Collectors.joining(", "));
    }

    /** What is wrong, as the last part of its sentence's key. */
    private static String word(MalformedSealNumberException problem) {
        return switch (problem.problem()) {
            case CHARACTER -> "character";
            case LENGTH -> "length";
            case CHECK -> problem.suspects().isEmpty() ? "several" : "check";
        };
    }

    record Character(String text, boolean suspect) {}
}
