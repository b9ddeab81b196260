package org.sealwright.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.Edition;
import org.sealwright.catalogue.Scheme;
import org.sealwright.catalogue.Section;
import org.sealwright.seals.Mark;

/** A seal as its page shows it: the answer first, then what was checked, then history and proof. */
record SealPage(
        PublicSeal seal,
        String answer,
        @Nullable Long logIndex,
        Instant verifiedAt,
        String categoryTitle,
        String standard,
        List<Theme> themes,
        List<PublicSeal.Provision> unmet,
        ZoneId zone) {

    private static final int MARK_SIZE = 330;

    static SealPage of(
            PublicSeal seal, RegistryEntry entry, @Nullable Edition edition, @Nullable Scheme scheme, ZoneId zone) {
        String category = seal.product().category();
        return new SealPage(
                seal,
                String.valueOf(seal.answer()),
                entry.logIndex(),
                entry.verifiedAt(),
                scheme == null
                        ? category
                        : scheme.category(category)
                                .map(Scheme.ProductCategory::title)
                                .orElse(category),
                edition == null ? seal.edition() : edition.standard().designation(),
                themes(seal, edition),
                seal.provisions().stream()
                        .filter(provision -> "not-met".equals(provision.outcome()))
                        .toList(),
                zone);
    }

    private static List<Theme> themes(PublicSeal seal, @Nullable Edition edition) {
        Map<String, Theme> themes = new LinkedHashMap<>();
        for (PublicSeal.Provision provision : seal.provisions()) {
            String section = provision.id().replaceFirst("-.*", "");
            themes.computeIfAbsent(section, id -> new Theme(id, title(edition, id), new ArrayList<>()))
                    .provisions()
                    .add(provision);
        }
        return List.copyOf(themes.values());
    }

    private static String title(@Nullable Edition edition, String section) {
        return edition == null
                ? section
                : edition.sections().stream()
                        .filter(candidate -> candidate.id().equals(section))
                        .map(Section::title)
                        .findFirst()
                        .orElse(section);
    }

    public String tone() {
        return SealHit.Tone.of(answer);
    }

    /** The mark with its word; where nobody can say in which state the seal is, the drawing without one. */
    public String mark() {
        Mark mark = new Mark(seal.number(), seal.level(), "EN 303 645", SealHit.Tone.look(answer));
        return "could-not-check".equals(answer) ? mark.listSvg(MARK_SIZE) : mark.svg(MARK_SIZE);
    }

    public LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    public List<PublicSeal.Event> historyNewestFirst() {
        return seal.history().reversed();
    }

    public long recommendations() {
        return seal.provisions().stream()
                .filter(provision -> "R".equals(provision.modality()) && !"not-applicable".equals(provision.outcome()))
                .count();
    }

    public long recommendationsMet() {
        return seal.provisions().stream()
                .filter(provision -> "R".equals(provision.modality()) && "met".equals(provision.outcome()))
                .count();
    }

    /** A section of the standard and what came out in it. */
    record Theme(String section, String title, List<PublicSeal.Provision> provisions) {

        public long met() {
            return count("met");
        }

        public long applicable() {
            return met() + count("not-met");
        }

        private long count(String outcome) {
            return provisions.stream()
                    .filter(provision -> outcome.equals(provision.outcome()))
                    .count();
        }
    }
}
