package org.sealwright.submissions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.shared.HiddenCharacters;
import org.sealwright.shared.Refused;
import org.springframework.stereotype.Component;

/** What the facts on a product must look like to be kept, whoever brings them. Whether any are missing is no matter here. */
@Component
class ProductRules {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_CONTACT = 500;
    private static final int LONGEST_LINE = 100;
    private static final int MOST_LINES = 200;
    /** Nobody promises updates for longer; a slip of the keyboard does. */
    private static final int LAST_YEAR = 2199;

    private static final Pattern WEB = Pattern.compile("https?://[^\\s/]+\\.[^\\s]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern MAIL = Pattern.compile("(mailto:)?[^\\s@:/]+@[^\\s@]+\\.[^\\s@]+");

    private final Catalogue catalogue;
    private final Clock clock;

    ProductRules(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Every rule that the facts break. A support period that ended since it was written down is not wrong, but over. */
    List<Refused> broken(String scheme, ProductDescription facts, ProductDescription before) {
        List<Refused> broken = new ArrayList<>();
        limit("name", facts.name(), LONGEST_NAME, broken);
        limit("brand", facts.brand(), LONGEST_NAME, broken);
        if (!facts.category().isBlank()
                && catalogue.requireScheme(scheme).category(facts.category()).isEmpty()) {
            broken.add(Refused.at("category", "submissions.product.category.wrong"));
        }
        lines("models", facts.models(), broken);
        lines("gtins", facts.gtins(), broken);
        lines("hardwareRevisions", facts.hardwareRevisions(), broken);
        lines("firmware", facts.firmware().stream().map(Firmware::version).toList(), broken);
        firmware(facts.firmware(), broken);
        LocalDate ends = facts.supportEnds();
        if (ends != null && !ends.equals(before.supportEnds())) {
            supportEnds(ends, broken);
        }
        contact(facts.securityContact(), broken);
        return broken;
    }

    boolean isOver(LocalDate supportEnds) {
        return supportEnds.isBefore(LocalDate.now(clock));
    }

    private void supportEnds(LocalDate ends, List<Refused> broken) {
        if (isOver(ends)) {
            broken.add(Refused.at("supportEnds", "submissions.product.supportEnds.past"));
        } else if (ends.getYear() > LAST_YEAR) {
            broken.add(Refused.at("supportEnds", "submissions.product.supportEnds.far", String.valueOf(LAST_YEAR)));
        }
    }

    private static void firmware(List<Firmware> firmware, List<Refused> broken) {
        List<String> versions = firmware.stream().map(Firmware::version).toList();
        versions.stream()
                .filter(version -> versions.indexOf(version) != versions.lastIndexOf(version))
                .findFirst()
                .ifPresent(twice -> broken.add(Refused.at("firmware", "submissions.product.firmware.twice", twice)));
    }

    private static void contact(String contact, List<Refused> broken) {
        limit("securityContact", contact, LONGEST_CONTACT, broken);
        if (!contact.isBlank()
                && !WEB.matcher(contact).matches()
                && !MAIL.matcher(contact).matches()) {
            broken.add(Refused.at("securityContact", "submissions.product.securityContact.wrong"));
        }
    }

    private static void lines(String field, List<?> lines, List<Refused> broken) {
        if (lines.size() > MOST_LINES) {
            broken.add(Refused.at(field, "submissions.refused.too-many", MOST_LINES));
        }
        lines.stream()
                .filter(line -> line.toString().length() > LONGEST_LINE)
                .findFirst()
                .ifPresent(line -> broken.add(Refused.at(field, "submissions.refused.line-too-long", LONGEST_LINE)));
        hidden(field, lines.stream().map(Object::toString).collect(Collectors.joining("\n")), broken);
    }

    private static void limit(String field, String text, int most, List<Refused> broken) {
        if (text.length() > most) {
            broken.add(Refused.at(field, "submissions.refused.too-long", most));
        }
        hidden(field, text, broken);
    }

    /** All of it is public once there is a seal. */
    private static void hidden(String field, String text, List<Refused> broken) {
        HiddenCharacters.firstIn(text)
                .ifPresent(hidden -> broken.add(Refused.at(field, "submissions.refused.hidden", hidden)));
    }
}
