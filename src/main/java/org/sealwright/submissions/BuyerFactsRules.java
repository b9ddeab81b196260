package org.sealwright.submissions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.sealwright.catalogue.BuyerFacts;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.EditionId;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.catalogue.SafeLink;
import org.sealwright.shared.HiddenCharacters;
import org.sealwright.shared.Refused;
import org.springframework.stereotype.Component;

/**
 * What words for buyers must look like to be kept, whoever brings them. They are short, because people read them in a shop, and
 * they hold nothing that makes a public page read otherwise than it is written.
 */
@Component
class BuyerFactsRules {

    static final int LONGEST_TEXT = 1000;
    static final int LONGEST_NOTE = 300;
    private static final int MOST_NOTES = 100;

    private static final Pattern ADDRESS = Pattern.compile("[a-z][a-z0-9+.-]*:\\S+");

    private final Catalogue catalogue;

    BuyerFactsRules(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Every rule that the facts break, each at the field of the page. */
    List<Refused> broken(EditionId edition, BuyerFacts facts) {
        List<Refused> broken = new ArrayList<>();
        if (!BuyerFacts.LANGUAGES.contains(facts.language())) {
            broken.add(Refused.at("language", "submissions.buyers.language.wrong"));
        }
        note("updatesNote", facts.updatesNote(), broken);
        note("accessNote", facts.accessNote(), broken);
        facts.senses().forEach((sense, said) -> note("sense-" + sense.word() + "-note", said.description(), broken));
        text("securing", facts.securing(), broken);
        text("deleteData", facts.deleteData(), broken);
        text("closeAccount", facts.closeAccount(), broken);
        text("encryption", facts.encryption(), broken);
        text("advisories", facts.advisories(), broken);
        notes(edition, facts, broken);
        return broken;
    }

    private void notes(EditionId edition, BuyerFacts facts, List<Refused> broken) {
        if (facts.notes().size() > MOST_NOTES) {
            broken.add(Refused.at("notes", "submissions.refused.too-many", MOST_NOTES));
        }
        facts.notes().forEach((id, words) -> {
            boolean known = ProvisionId.isWellFormed(id)
                    && catalogue
                            .requireEdition(edition)
                            .provision(ProvisionId.of(id))
                            .isPresent();
            if (!known) {
                broken.add(Refused.at("notes", "submissions.buyers.notes.unknown", shortened(id)));
            }
            note("note-" + id, words, broken);
        });
    }

    private static String shortened(String id) {
        return id.length() <= 20 ? id : id.substring(0, 20) + "…";
    }

    private static void note(String field, String words, List<Refused> broken) {
        check(field, words, LONGEST_NOTE, broken);
    }

    private static void text(String field, String words, List<Refused> broken) {
        check(field, words, LONGEST_TEXT, broken);
        boolean isAddress = ADDRESS.matcher(words.toLowerCase(Locale.ROOT)).matches();
        if (isAddress && SafeLink.of(words).isEmpty()) {
            broken.add(Refused.at(field, "submissions.buyers.link.wrong"));
        }
    }

    private static void check(String field, String words, int most, List<Refused> broken) {
        if (words.length() > most) {
            broken.add(Refused.at(field, "submissions.refused.too-long", most));
        }
        HiddenCharacters.firstIn(words)
                .ifPresent(hidden -> broken.add(Refused.at(field, "submissions.refused.hidden", hidden)));
    }
}
