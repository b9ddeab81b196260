package org.sealwright.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The body's rules for one kind of certificate: edition, method, levels, validity, surveillance and clocks. */
public record Scheme(
        String schema,
        String id,
        String name,
        String version,
        Status status,
        Outcome outcome,
        String summary,
        String notice,
        EditionId edition,
        String method,
        ActivationRule activation,
        List<Level> levels,
        List<Requirement> requirements,
        List<String> ruleNotes,
        List<Activity> activities,
        Validity validity,
        @Nullable SurveillanceRule surveillance,
        List<SchemeClock> clocks,
        List<String> clockNotes,
        List<ProductCategory> productCategories,
        @Nullable String categoryNote,
        List<EvidenceKind> evidenceKinds,
        List<Source> sources) {

    public Scheme {
        levels = List.copyOf(levels);
        requirements = List.copyOf(requirements);
        ruleNotes = List.copyOf(ruleNotes);
        activities = List.copyOf(activities);
        clocks = List.copyOf(clocks);
        clockNotes = List.copyOf(clockNotes);
        productCategories = List.copyOf(productCategories);
        evidenceKinds = List.copyOf(evidenceKinds);
        sources = List.copyOf(sources);
    }

    public Optional<Level> level(String level) {
        return levels.stream().filter(l -> l.id().equals(level)).findFirst();
    }

    public Level requireLevel(String level) {
        return level(level).orElseThrow(() -> new IllegalArgumentException(id + " has no level " + level));
    }

    /** A level and all that it includes, lowest first. */
    public List<Level> upTo(Level level) {
        return levels.stream().filter(l -> l.rank() <= level.rank()).toList();
    }

    /** On how many days a suspension may last; where no clock says it, as many as EUCC, article 30(1), allows. */
    public int longestSuspensionDays() {
        return clock("suspension")
                .map(SchemeClock::length)
                .filter(length -> length.unit() == Period.Unit.DAYS)
                .map(Period::value)
                .orElse(42);
    }

    /** The clock with this id. */
    public Optional<SchemeClock> clock(String clock) {
        return clocks.stream().filter(c -> c.id().equals(clock)).findFirst();
    }

    public Optional<ProductCategory> category(String category) {
        return productCategories.stream().filter(c -> c.id().equals(category)).findFirst();
    }

    /**
     * The provisions that are claimed and tested under this scheme, in the edition's order: all, or, where no level asks
     * for all mandatory ones, only those that its levels name.
     */
    public List<ProvisionId> scope(Edition of) {
        List<LevelRule> rules =
                levels.stream().flatMap(l -> l.requires().stream()).toList();
        boolean whole = rules.stream().anyMatch(LevelRule.AllMandatory.class::isInstance);
        List<ProvisionId> named = rules.stream()
                .filter(LevelRule.Provisions.class::isInstance)
                .flatMap(rule -> ((LevelRule.Provisions) rule).provisions().stream())
                .toList();
        return of.provisions().stream()
                .map(Provision::id)
                .filter(id -> whole || named.contains(id))
                .toList();
    }

    /** What the catalogue's file says; whether the scheme is active here, {@link SchemeActivation} knows. */
    public enum Status {
        @JsonProperty("draft")
        DRAFT,
        @JsonProperty("active")
        ACTIVE,
        @JsonProperty("retired")
        RETIRED
    }

    /** What a positive decision leads to. */
    public enum Outcome {
        @JsonProperty("seal")
        SEAL,
        @JsonProperty("statement")
        STATEMENT
    }

    /** How many people must have compared the catalogue with the published documents before use. */
    public record ActivationRule(int people, List<String> needs, String text) {
        public ActivationRule {
            needs = List.copyOf(needs);
        }
    }

    /** A requirement of another law that the scheme shows to be met. */
    public record Requirement(
            String id,
            String title,
            String ref,
            List<ProvisionId> provisions,
            @Nullable String note) {
        public Requirement {
            provisions = List.copyOf(provisions);
        }
    }

    /** Work beside the test cases that a level asks for. */
    public record Activity(String id, String title, String by, String accreditation, String what) {}

    /** How long a seal lives; no fixed term where {@code months} is {@code null}. */
    public record Validity(@Nullable Integer months, String noLaterThan, String text) {}

    /** How often a seal is looked at. */
    public record SurveillanceRule(int everyMonths, String text) {}

    /** A kind of product. */
    public record ProductCategory(String id, String title, List<String> examples) {
        public ProductCategory {
            examples = List.copyOf(examples);
        }
    }

    /** A kind of evidence. */
    public record EvidenceKind(String id, String title, String what) {}
}
