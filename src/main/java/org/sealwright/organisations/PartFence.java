package org.sealwright.organisations;

import java.util.Map;
import org.sealwright.shared.Refused;
import org.springframework.dao.DataIntegrityViolationException;

/** Says in the rules' own words what the database refused: it sees what two people do at once. */
final class PartFence {

    private static final Map<String, String> SENTENCES = Map.of(
            "four_eyes", "organisations.part.two-parts",
            "declared an interest in maker", "organisations.part.interest",
            "belongs to maker", "organisations.part.own-maker");

    private PartFence() {}

    static RuntimeException refusal(DataIntegrityViolationException violation) {
        String message = String.valueOf(violation.getMostSpecificCause().getMessage());
        return SENTENCES.entrySet().stream()
                .filter(fence -> message.contains(fence.getKey()))
                .<RuntimeException>map(fence -> new Refused(fence.getValue(), "This person", ""))
                .findFirst()
                .orElse(violation);
    }
}
