package org.sealwright.catalogue.oscal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sealwright.catalogue.Edition;
import org.sealwright.catalogue.Level;
import org.sealwright.catalogue.LevelRule;
import org.sealwright.catalogue.Provision;
import org.sealwright.catalogue.Scheme;
import org.sealwright.documents.Oscal;

/**
 * A level of a scheme as an OSCAL profile over the edition's catalogue: every provision that can count for it. What OSCAL has
 * no words for, such as a share of the recommendations, stands in the remarks.
 */
public final class OscalProfile {

    private final Scheme scheme;
    private final Level level;
    private final Edition edition;
    private final String catalogue;
    private final String address;

    /**
     * @param catalogue public address of the edition as an OSCAL catalogue
     * @param address public address of this profile
     */
    public OscalProfile(Scheme scheme, Level level, Edition edition, String catalogue, String address) {
        this.scheme = scheme;
        this.level = level;
        this.edition = edition;
        this.catalogue = catalogue;
        this.address = address;
    }

    /** The document, as JSON objects. */
    public Map<String, Object> document() {
        Map<String, Object> profile = new LinkedHashMap<>();
        profile.put("uuid", Oscal.uuid(address));
        Map<String, Object> metadata = Oscal.metadata(
                scheme.name() + ", level " + level.id() + ": " + level.title(),
                scheme.version(),
                OscalCatalogue.published(edition));
        metadata.put("remarks", Oscal.prose(level.meaning()));
        profile.put("metadata", metadata);
        profile.put(
                "imports",
                List.of(Map.of("href", catalogue, "include-controls", List.of(Map.of("with-ids", controls())))));
        profile.put("merge", Map.of("as-is", true));
        return Map.of("profile", profile);
    }

    private List<String> controls() {
        List<LevelRule> rules = scheme.upTo(level).stream()
                .flatMap(one -> one.requires().stream())
                .toList();
        return edition.provisions().stream()
                .filter(provision -> rules.stream().anyMatch(rule -> concerns(rule, provision)))
                .map(provision -> Oscal.control(provision.id().value()))
                .toList();
    }

    private static boolean concerns(LevelRule rule, Provision provision) {
        return switch (rule) {
            case LevelRule.AllMandatory all -> provision.isMandatory();
            case LevelRule.RecommendationsShare share -> !provision.isMandatory();
            case LevelRule.Provisions named -> named.provisions().contains(provision.id());
            case LevelRule.NeedsActivity activity -> false;
        };
    }
}
