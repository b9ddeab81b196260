package org.sealwright.registry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Up to four seals side by side: in which of the compared properties they differ and in which not, and the provisions that came
 * out differently. Texts of makers are compared to the letter, everything else by meaning.
 *
 * @param seals in the order in which they were asked for
 * @param doubts what was asked for and can't be shown
 * @param more whether more seals were asked for than fit
 */
record Comparison(List<SealPage> seals, List<Doubt> doubts, boolean more) {

    static final int MOST = 4;

    /** In the order in which buyers ask. */
    private static final List<String> PROPERTIES = List.of(
            "updates-until",
            "updates-how",
            "access-how",
            "senses",
            "compare.level",
            "compare.recommendations",
            "compare.valid-until",
            "compare.maker",
            "compare.category",
            "compare.edition",
            "deleteData",
            "closeAccount",
            "encryption",
            "materials",
            "advisories",
            "securing");

    Comparison {
        seals = List.copyOf(seals);
        doubts = List.copyOf(doubts);
    }

    /** Something that was typed and is no seal of ours, as it was typed. */
    record Doubt(String typed, boolean malformed) {}

    /** Properties in which not all say the same, by the keys of their names. */
    public List<String> differing() {
        return PROPERTIES.stream().filter(this::differs).toList();
    }

    public List<String> same() {
        return PROPERTIES.stream().filter(property -> !differs(property)).toList();
    }

    private boolean differs(String property) {
        return seals.stream().map(page -> value(property, page)).distinct().count() > 1;
    }

    private static Object value(String property, SealPage page) {
        PublicSeal seal = page.seal();
        PublicSeal.BuyerFacts facts = seal.buyerFacts();
        return Objects.requireNonNullElse(
                switch (property) {
                    case "updates-until" -> seal.supportEnds();
                    case "compare.level" -> seal.level();
                    case "compare.recommendations" -> page.recommendationsMet() + "/" + page.recommendations();
                    case "compare.valid-until" -> page.day(seal.validUntil());
                    case "compare.maker" -> seal.product().maker();
                    case "compare.category" -> seal.product().category();
                    case "compare.edition" -> seal.edition();
                    default -> facts == null ? null : stated(property, facts);
                },
                "");
    }

    private static @Nullable Object stated(String property, PublicSeal.BuyerFacts facts) {
        return switch (property) {
            case "updates-how" -> facts.updates();
            case "access-how" -> facts.access();
            case "senses" -> List.of(facts.can(), facts.cannot());
            case "materials" -> facts.materials();
            default -> text(property, facts);
        };
    }

    /** What a maker wrote on something, or {@code null}. */
    static @Nullable String text(String property, PublicSeal.@Nullable BuyerFacts facts) {
        if (facts == null) {
            return null;
        }
        return switch (property) {
            case "deleteData" -> facts.deleteData();
            case "closeAccount" -> facts.closeAccount();
            case "encryption" -> facts.encryption();
            case "advisories" -> facts.advisories();
            case "securing" -> facts.securing();
            default -> null;
        };
    }

    /** For the page: what a maker wrote on something. */
    public @Nullable String words(String property, SealPage page) {
        return text(property, page.seal().buyerFacts());
    }

    public boolean onOneEdition() {
        return seals.stream().map(page -> page.seal().edition()).distinct().count() <= 1;
    }

    /** The provisions that came out differently, where all were assessed against one edition. */
    public List<Provision> provisions() {
        if (seals.size() < 2 || !onOneEdition()) {
            return List.of();
        }
        Map<String, Provision> all = new LinkedHashMap<>();
        for (int i = 0; i < seals.size(); i++) {
            for (PublicSeal.Provision one : seals.get(i).seal().provisions()) {
                all.computeIfAbsent(one.id(), id -> new Provision(id, one.title(), new ArrayList<>(none(seals.size()))))
                        .outcomes()
                        .set(i, one.outcome());
            }
        }
        return all.values().stream()
                .filter(provision -> provision.outcomes().stream().distinct().count() > 1)
                .toList();
    }

    private static List<String> none(int size) {
        return Collections.nCopies(size, "");
    }

    /** The numbers without one of them, for the link that takes it out. */
    public List<String> without(String number) {
        return numbers().stream().filter(other -> !other.equals(number)).toList();
    }

    public List<String> numbers() {
        return seals.stream().map(page -> page.seal().number()).toList();
    }

    /** @param outcomes a word a seal; empty where it was not asked */
    record Provision(String id, String title, List<String> outcomes) {}
}
