package org.sealwright.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.Edition;
import org.sealwright.catalogue.SafeLink;
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
        boolean misused,
        ZoneId zone,
        AsOf asOf) {

    private static final int MARK_SIZE = 330;

    /** Sections of the standard that have a say in what a maker states, by the name of the statement. */
    private static final Map<String, List<String>> BESIDE = Map.of(
            "updates", List.of("5.3"),
            "access", List.of("5.1"),
            "senses", List.of("5.8"),
            "securing", List.of("5.12"),
            "deleteData", List.of("5.11"),
            "encryption", List.of("5.5"),
            "advisories", List.of("5.2"));

    /** Provisions whose advice is not that of their section, with the key of theirs. */
    private static final Map<String, String> ADVISED_ALONE = Map.of(
            "5.3-6A", "5.3-6",
            "5.3-6B", "5.3-6",
            "5.3-12", "5.3-6",
            "5.3-14", "5.3-15",
            "5.3-15A", "5.3-15",
            "5.3-15B", "5.3-15",
            "5.5-4", "5.5-4");

    /** @param words what a title of the catalogue is called in the page's language */
    static SealPage of(
            PublicSeal answered,
            RegistryEntry entry,
            @Nullable Edition edition,
            @Nullable Scheme scheme,
            ZoneId zone,
            AsOf asOf,
            UnaryOperator<String> words) {
        PublicSeal seal = answered.called(words);
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
                                .map(words)
                                .orElse(category),
                edition == null ? seal.edition() : edition.standard().designation(),
                themes(seal, edition, words),
                entry.misused(),
                zone,
                asOf);
    }

    private static List<Theme> themes(PublicSeal seal, @Nullable Edition edition, UnaryOperator<String> words) {
        Map<String, Theme> themes = new LinkedHashMap<>();
        for (PublicSeal.Provision provision : seal.provisions()) {
            String section = provision.id().replaceFirst("-.*", "");
            themes.computeIfAbsent(section, id -> new Theme(id, words.apply(title(edition, id)), new ArrayList<>()))
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

    /** Whether the mark says nothing of the state: nobody can tell it, or it is another firmware's. */
    public boolean hasPlainMark() {
        return "could-not-check".equals(answer) || "firmware-not-covered".equals(answer);
    }

    /** The mark with its word, or the drawing without one. */
    public String mark() {
        Mark mark = new Mark(seal.number(), seal.level(), "EN 303 645", SealHit.Tone.look(answer));
        return hasPlainMark() ? mark.listSvg(MARK_SIZE) : mark.svg(MARK_SIZE);
    }

    /** What is left of the time in which updates come, from the day on which the page is read. */
    public TimeLeft timeLeft() {
        return TimeLeft.between(today(), seal.supportEnds());
    }

    private LocalDate today() {
        return day(seal.asOf() == null ? verifiedAt : seal.asOf());
    }

    /** From when on it says something else of the same seal, beside as of when it speaks. */
    Instant turn() {
        LocalDate day = TimeLeft.turn(today(), seal.supportEnds());
        Instant turn =
                day == null ? StoredAnswers.FOREVER : day.atStartOfDay(zone).toInstant();
        Instant now = seal.asOf();
        Instant suspended = seal.suspendedUntil();
        if (suspended != null && now != null && suspended.isAfter(now) && suspended.isBefore(turn)) {
            return suspended;
        }
        return turn;
    }

    /** The link that the whole of a text of the maker's is, or {@code null}. */
    public @Nullable SafeLink link(@Nullable String text) {
        return text == null ? null : SafeLink.of(text).orElse(null);
    }

    /** Where vulnerabilities are reported, or {@code null} where it is nothing that a page may lead to. */
    public @Nullable SafeLink contact() {
        return seal.securityContact() == null
                ? null
                : SafeLink.ofContact(seal.securityContact()).orElse(null);
    }

    /** What the assessment has to say beside a statement of the maker's: the sections that it concerns, if they apply. */
    public List<Theme> beside(String fact) {
        List<String> sections = BESIDE.getOrDefault(fact, List.of());
        return themes.stream()
                .filter(theme -> sections.contains(theme.section()) && theme.applicable() > 0)
                .toList();
    }

    /** Advice on what is not met, a piece a section; a few provisions have one of their own. */
    public List<Advice> advice() {
        Map<String, Advice> advice = new LinkedHashMap<>();
        for (Theme theme : themes) {
            for (PublicSeal.Provision provision : theme.unmet()) {
                String key = ADVISED_ALONE.getOrDefault(provision.id(), theme.section());
                advice.computeIfAbsent(key, id -> new Advice(id, theme.title(), new ArrayList<>()))
                        .provisions()
                        .add(provision);
            }
        }
        return List.copyOf(advice.values());
    }

    /** Kept off the shelves of search engines' answers where the seal does not stand: no certification is claimed then. */
    public String linkedData() {
        return ProductData.of(this);
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

        public List<PublicSeal.Provision> unmet() {
            return provisions.stream()
                    .filter(provision -> "not-met".equals(provision.outcome()))
                    .toList();
        }

        private long count(String outcome) {
            return provisions.stream()
                    .filter(provision -> outcome.equals(provision.outcome()))
                    .count();
        }
    }

    /**
     * What a buyer can do about recommendations that are not met.
     *
     * @param key of the texts: a section of the standard, or a provision with texts of its own
     */
    record Advice(String key, String title, List<PublicSeal.Provision> provisions) {}
}
