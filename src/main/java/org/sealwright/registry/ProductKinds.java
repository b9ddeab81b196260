package org.sealwright.registry;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.CatalogueTitles;
import org.sealwright.catalogue.Scheme;
import org.sealwright.web.Languages;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The kinds of product that the schemes name, and which of them a reader may mean by "door locks", in any language. */
@Component
class ProductKinds {

    private static final int SHORTEST = 3;

    private final Map<String, Scheme.ProductCategory> kinds = new LinkedHashMap<>();

    private final CatalogueTitles words;
    private final Languages languages;

    ProductKinds(Catalogue catalogue, CatalogueTitles words, Languages languages) {
        this.words = words;
        this.languages = languages;
        for (Scheme scheme : catalogue.schemes()) {
            scheme.productCategories().forEach(kind -> kinds.putIfAbsent(kind.id(), kind));
        }
    }

    /** What each kind is called in the language of the page that is being made, by its id. */
    Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        Locale locale = LocaleContextHolder.getLocale();
        kinds.forEach((id, kind) -> titles.put(id, words.of(kind.title(), locale)));
        return titles;
    }

    /** Ids of the kinds whose title or one of whose examples has a word for each of these, in the plural or begun. */
    List<String> meantBy(String words) {
        List<String> asked = split(words).stream().map(ProductKinds::singular).toList();
        if (asked.isEmpty() || asked.stream().anyMatch(word -> word.length() < SHORTEST)) {
            return List.of();
        }
        return kinds.values().stream()
                .filter(kind -> names(kind).stream().anyMatch(name -> isNamed(name, asked)))
                .map(Scheme.ProductCategory::id)
                .toList();
    }

    private List<String> names(Scheme.ProductCategory kind) {
        List<String> names = new ArrayList<>(kind.examples());
        languages.all().forEach(locale -> names.add(words.of(kind.title(), locale)));
        return names;
    }

    private static boolean isNamed(String name, List<String> asked) {
        List<String> has = split(name);
        return asked.stream().allMatch(word -> has.stream().anyMatch(own -> own.startsWith(word)));
    }

    private static String singular(String word) {
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    private static List<String> split(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(folded.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
