package org.sealwright.submissions;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sealwright.catalogue.BuyerFacts;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.shared.Sha256;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Saves what buyers will read. */
@Service
public class BuyerFactsWriting {

    private final BuyerFactsRows rows;
    private final BuyerFactsRules rules;
    private final Editing editing;
    private final JsonMapper json;

    BuyerFactsWriting(BuyerFactsRows rows, BuyerFactsRules rules, Editing editing, JsonMapper json) {
        this.rows = rows;
        this.rules = rules;
        this.editing = editing;
        this.json = json;
    }

    /**
     * Saves all of it.
     *
     * @param seen the version that was edited
     * @return the version that is now seen
     * @throws Refused if a text breaks a rule, with the field
     * @throws org.sealwright.shared.Conflict if a colleague saved meanwhile
     */
    @Transactional
    @AllowedTo({Role.OWNER, Role.EDITOR})
    public int write(Actor actor, UUID submission, BuyerFacts facts, int seen) {
        Submission open = editing.begin(actor, submission);
        rules.broken(open.edition(), facts).stream().findFirst().ifPresent(refusal -> {
            throw refusal;
        });
        int version = rows.save(open, facts, seen);
        editing.record(
                actor,
                open,
                "submissions.buyers.saved",
                Map.of("digest", Sha256.of(json.writeValueAsString(facts)).toString()));
        return version;
    }

    /** Every rule that these facts break, each with its field; saving refuses with the first. */
    @Transactional
    @AllowedTo({Role.OWNER, Role.EDITOR})
    public List<Refused> problems(Actor actor, UUID submission, BuyerFacts facts) {
        return rules.broken(editing.begin(actor, submission).edition(), facts);
    }
}
