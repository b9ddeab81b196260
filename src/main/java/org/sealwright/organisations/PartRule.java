package org.sealwright.organisations;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.sealwright.shared.OrganisationKind;

/** One rule about who may take a part: it allows, or objects with the sentence that the page shows. */
@FunctionalInterface
interface PartRule {

    Optional<Objection> objectionTo(Candidacy candidacy);

    PartRule ACCOUNT_IS_ACTIVE = refusing("organisations.part.disabled", candidacy -> !candidacy.active());

    PartRule HOLDS_THE_ROLE = refusing(
            "organisations.part.role", candidacy -> !candidacy.part().isOpenTo(candidacy.kind(), candidacy.roles()));

    /** A laboratory's people act in the matters that it was asked to evaluate. */
    PartRule LABORATORY_IS_COMMISSIONED = refusing(
            "organisations.part.laboratory",
            candidacy -> candidacy.kind() == OrganisationKind.LABORATORY && !candidacy.commissioned());

    PartRule BELONGS_NOT_TO_THE_MAKER = refusing("organisations.part.own-maker", Candidacy::memberOfMaker);

    /** ISO/IEC 17065, 4.2.10: not within the cooling-off time either. */
    PartRule DECLARED_NO_INTEREST = refusing("organisations.part.interest", Candidacy::interested);

    PartRule TAKES_ONE_PART_ONLY = refusing(
            "organisations.part.two-parts",
            candidacy -> candidacy.part().standsApart()
                    && candidacy.held().stream().anyMatch(held -> held.standsApart() && held != candidacy.part()));

    /** In the order in which a person would ask. */
    List<PartRule> ALL = List.of(
            ACCOUNT_IS_ACTIVE,
            HOLDS_THE_ROLE,
            LABORATORY_IS_COMMISSIONED,
            BELONGS_NOT_TO_THE_MAKER,
            DECLARED_NO_INTEREST,
            TAKES_ONE_PART_ONLY);

    /** The first rule of all that objects. */
    static Optional<Objection> firstObjectionTo(Candidacy candidacy) {
        return ALL.stream()
                .flatMap(rule -> rule.objectionTo(candidacy).stream())
                .findFirst();
    }

    private static PartRule refusing(String key, Predicate<Candidacy> forbidden) {
        return candidacy -> forbidden.test(candidacy)
                ? Optional.of(Objection.because(key, candidacy.name(), candidacy.organisation()))
                : Optional.empty();
    }
}
