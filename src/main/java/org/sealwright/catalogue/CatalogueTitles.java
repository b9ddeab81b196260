package org.sealwright.catalogue;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.sealwright.web.Languages;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The titles of the catalogue in the readers' languages: of provisions, sections, kinds of product and levels, and what the levels mean.
 * {@code catalogue/titles/xx.json} gives each by its English words, so a title that several editions share stands once, and
 * one that changes has no translation any more, which the build notices. In templates of controllers it is
 * {@code @catalogueTitles.of(provision.title, #locale)}.
 */
@Component("catalogueTitles")
public class CatalogueTitles {

    static final String FOLDER = "titles/";

    private static final TypeReference<Map<String, String>> TITLES = new TypeReference<>() {};

    private final Catalogue catalogue;
    private final Map<String, Map<String, String>> byLanguage = new HashMap<>();

    CatalogueTitles(Catalogue catalogue, Languages languages) throws IOException {
        this.catalogue = catalogue;
        JsonMapper json = JsonMapper.builder().build();
        for (Locale locale : languages.all()) {
            var file = new ClassPathResource("catalogue/" + FOLDER + locale.getLanguage() + ".json");
            if (file.exists()) {
                byLanguage.put(locale.getLanguage(), json.readValue(file.getContentAsByteArray(), TITLES));
            }
        }
    }

    /** A title, or what a level means, in that language; the English words where there are no others. */
    public String of(String english, Locale locale) {
        return in(locale).getOrDefault(english, english);
    }

    /**
     * The title of a provision in that language.
     *
     * @param edition id of the edition, as it stands in a seal
     * @param provision its number there
     * @return its number where the catalogue does not have it
     */
    public String of(String edition, String provision, Locale locale) {
        Optional<ProvisionId> id =
                ProvisionId.isWellFormed(provision) ? Optional.of(ProvisionId.of(provision)) : Optional.empty();
        return id.flatMap(known -> catalogue.edition(new EditionId(edition)).flatMap(found -> found.provision(known)))
                .map(found -> of(found.title(), locale))
                .orElse(provision);
    }

    /** What there is in that language, by its English words. */
    Map<String, String> in(Locale locale) {
        return byLanguage.getOrDefault(locale.getLanguage(), Map.of());
    }

    /** All that wants a translation. */
    static List<String> wanted(Catalogue catalogue) {
        TreeSet<String> wanted = new TreeSet<>();
        for (Edition edition : catalogue.editions()) {
            edition.sections().forEach(section -> wanted.add(section.title()));
            edition.provisions().forEach(provision -> wanted.add(provision.title()));
        }
        for (Scheme scheme : catalogue.schemes()) {
            scheme.productCategories().forEach(kind -> wanted.add(kind.title()));
            scheme.levels().forEach(level -> {
                wanted.add(level.title());
                wanted.add(level.meaning());
            });
        }
        return List.copyOf(wanted);
    }
}
