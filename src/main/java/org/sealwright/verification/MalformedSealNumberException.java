package org.sealwright.verification;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What was typed cannot be a seal number. The message is a sentence for the person who typed it; places count from 1 and
 * leave out hyphens and spaces.
 */
public final class MalformedSealNumberException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Problem {
        CHARACTER,
        LENGTH,
        CHECK
    }

    private final Problem problem;
    private final List<Integer> suspects;

    private MalformedSealNumberException(Problem problem, List<Integer> suspects, String sentence) {
        super(sentence);
        this.problem = problem;
        this.suspects = List.copyOf(suspects);
    }

    static MalformedSealNumberException character(int character, int place) {
        String shown = character > ' ' && character <= '~' ? " (" + Character.toString(character) + ")" : "";
        return new MalformedSealNumberException(
                Problem.CHARACTER,
                List.of(place),
                "Character %d%s does not occur in seal numbers.".formatted(place, shown));
    }

    static MalformedSealNumberException length(int length) {
        String found = length > 10 ? "more" : length == 0 ? "none" : Integer.toString(length);
        return new MalformedSealNumberException(
                Problem.LENGTH, List.of(), "A seal number has ten characters; this has " + found + ".");
    }

    static MalformedSealNumberException check(List<Integer> suspects) {
        return new MalformedSealNumberException(Problem.CHECK, suspects, sentence(suspects));
    }

    private static String sentence(List<Integer> suspects) {
        return switch (suspects.size()) {
            case 0 -> "The check characters do not match: more than one character is wrong.";
            case 1 -> "The check characters do not match: look again at character " + suspects.getFirst() + ".";
            default ->
                "The check characters do not match: look again at character "
                        + suspects.stream()
                                .limit(suspects.size() - 1L)
                                .map(Object::toString)
                                .collect(Collectors.joining(", "))
                        + " or " + suspects.getLast() + ".";
        };
    }

    public Problem problem() {
        return problem;
    }

    /** The places that look wrong, in order; empty when none stands out. */
    public List<Integer> suspects() {
        return suspects;
    }
}
