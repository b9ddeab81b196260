package org.sealwright.misuse;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sealwright.decisions.CaseReading;
import org.sealwright.decisions.CaseRow;
import org.sealwright.misuse.ReportRows.Stored;
import org.sealwright.organisations.Candidate;
import org.sealwright.organisations.Objection;
import org.sealwright.organisations.Part;
import org.sealwright.organisations.Parts;
import org.sealwright.seals.SealReading;
import org.sealwright.seals.SealView;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Refused;
import org.springframework.stereotype.Component;

/**
 * Who may not act on a report, nor on an entry of the list. Nobody acts on what is about the seal of a manufacturer in whom they
 * have an interest (ISO/IEC 17065, 4.2); and a complaint is for somebody who took no part in what it is about (7.13.5): neither in
 * the evaluation and its decision nor in a case about the seal.
 */
@Component
class Impartiality {

    private final SealReading seals;
    private final CaseReading cases;
    private final Parts parts;

    Impartiality(SealReading seals, CaseReading cases, Parts parts) {
        this.seals = seals;
        this.cases = cases;
        this.parts = parts;
    }

    /** @throws Refused with the reason why somebody else has to act */
    void require(Actor person, Stored report) {
        require(person, report.shown());
        if (report.kind() == ReportKind.COMPLAINT) {
            seal(person, report.shown()).filter(seal -> tookPart(person, seal)).ifPresent(seal -> {
                throw new Refused("misuse.refused.took-part");
            });
        }
    }

    /** The same where no report says what it is about. */
    void require(Actor person, ShownNumber shown) {
        seal(person, shown).flatMap(seal -> interest(person, seal)).ifPresent(objection -> {
            throw objection.refused();
        });
    }

    private Optional<SealView> seal(Actor person, ShownNumber shown) {
        return shown.seal().flatMap(number -> seals.find(person, number));
    }

    /** The rules for raising a concern say the same of a manufacturer that one works for or has an interest in. */
    private Optional<Objection> interest(Actor person, SealView seal) {
        return parts.eligible(person, seal.submission(), seal.maker(), Part.RAISER).stream()
                .filter(candidate -> candidate.account().equals(person.id()))
                .map(Candidate::objection)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private boolean tookPart(Actor person, SealView seal) {
        Set<UUID> matters = new LinkedHashSet<>();
        matters.add(seal.submission());
        cases.ofSeal(person, seal.number()).stream().map(CaseRow::id).forEach(matters::add);
        return matters.stream()
                .flatMap(matter -> parts.holders(person, matter).stream())
                .anyMatch(holder -> holder.account().equals(person.id()));
    }
}
