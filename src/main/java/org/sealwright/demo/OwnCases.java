package org.sealwright.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.sealwright.catalogue.CaseEditing;
import org.sealwright.catalogue.CaseReading;
import org.sealwright.catalogue.CaseWords;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The administrators give two of the body's own test cases new words: one in force for months, one still proposed. */
@Component
@Profile("demo")
class OwnCases {

    private static final String METHOD = "method-en-303-645-v3.1.3";
    private static final String REWORDED = "5.1-1-2";
    private static final String PROPOSED = "5.3-2-2";

    private final CaseReading reading;
    private final CaseEditing editing;
    private final Words words = Words.load();

    OwnCases(CaseReading reading, CaseEditing editing) {
        this.reading = reading;
        this.editing = editing;
    }

    void write(Timeline timeline, Cast cast, Instant present) {
        Actor pieter = cast.of("pieter");
        Actor katarzyna = cast.of("katarzyna");
        UUID version = Ids.next();
        timeline.add(before(present, 300), "new words", () -> propose(pieter, REWORDED, version));
        timeline.add(
                before(present, 298),
                "new words in force",
                () -> editing.activate(katarzyna, METHOD, REWORDED, version, 2));
        timeline.add(before(present, 3), "new words proposed", () -> propose(katarzyna, PROPOSED, Ids.next()));
    }

    private static Instant before(Instant present, int days) {
        return present.minus(Duration.ofDays(days));
    }

    private void propose(Actor admin, String caseId, UUID version) {
        CaseWords now = reading.file(admin, METHOD, caseId).wordsInForce();
        editing.writeAndPropose(
                admin,
                METHOD,
                caseId,
                version,
                0,
                new CaseWords(words.say("case " + caseId, Map.of()), now.passCriterion(), now.gists()),
                words.say("case " + caseId, 1, Map.of()));
    }
}
