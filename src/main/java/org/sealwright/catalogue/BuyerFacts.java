package org.sealwright.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a maker tells buyers about a product, in the vocabulary of CTA-2120 where it has one. It is the maker's own statement
 * and was not assessed: pages say so, and show what the assessment found beside it. Everything may be missing; texts that are
 * not said are empty. A text that is nothing but an {@code https} address is shown as a link.
 *
 * @param language in which the texts are written, two letters; one of {@link #LANGUAGES}
 * @param updates how security updates reach the product
 * @param access how it is made sure who uses it, in the order of the vocabulary
 * @param senses what it can sense and what it can not; a sense of which nothing is said is left out
 * @param materials of what the maker keeps a bill of materials
 * @param notes what the maker tells buyers about single provisions, by the provision's id
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record BuyerFacts(
        String language,
        @Nullable Updates updates,
        String updatesNote,
        List<Access> access,
        String accessNote,
        Map<Sense, Sensing> senses,
        @Nullable Materials materials,
        String securing,
        String deleteData,
        String closeAccount,
        String encryption,
        String advisories,
        Map<String, String> notes) {

    /** The languages in which buyers read. */
    public static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "pl", "nl", "sv");

    /** Nothing said yet. */
    public static final BuyerFacts NONE =
            new BuyerFacts("en", null, "", List.of(), "", Map.of(), null, "", "", "", "", "", Map.of());

    @SuppressWarnings("ConstantValue") // JSON leaves out what it likes, whatever the type says
    public BuyerFacts {
        language = language == null || language.isEmpty() ? "en" : language;
        updatesNote = text(updatesNote);
        EnumSet<Access> ordered = EnumSet.noneOf(Access.class);
        ordered.addAll(access == null ? List.of() : access);
        access = List.copyOf(ordered);
        accessNote = text(accessNote);
        Map<Sense, Sensing> said = new EnumMap<>(Sense.class);
        said.putAll(senses == null ? Map.of() : senses);
        said.values().forEach(Objects::requireNonNull);
        senses = Collections.unmodifiableMap(said);
        securing = text(securing);
        deleteData = text(deleteData);
        closeAccount = text(closeAccount);
        encryption = text(encryption);
        advisories = text(advisories);
        Map<String, String> noted = new TreeMap<>(NaturalOrder.INSTANCE);
        noted.putAll(notes == null ? Map.of() : notes);
        noted.values().removeIf(String::isEmpty);
        notes = Collections.unmodifiableMap(noted);
    }

    private static String text(@Nullable String said) {
        return said == null ? "" : said;
    }

    /**
     * What buyers read where several dossiers stand behind one seal, as with models that an extension added. The newer one wins
     * as a whole, silence included: it began as a copy of the older one, and what is missing in it was taken out. Only what is
     * sensed is asked of all of them: what any of the models can, the product can. The older one's words about it stay where they
     * are in the language of the newer one.
     *
     * @param dossiers the oldest first; those that say nothing at all do not count
     */
    public static BuyerFacts ofAll(List<BuyerFacts> dossiers) {
        return dossiers.stream()
                .filter(one -> !one.saysNothing())
                .reduce((older, newer) -> newer.with(newer.language, older.sensesSeenFrom(newer)))
                .orElse(NONE);
    }

    private Map<Sense, Sensing> sensesSeenFrom(BuyerFacts newer) {
        Map<Sense, Sensing> all = new EnumMap<>(Sense.class);
        all.putAll(newer.senses);
        senses.forEach((sense, said) -> {
            Sensing now = newer.senses.get(sense);
            if (said.can() && (now == null || !now.can())) {
                all.put(sense, new Sensing(true, language.equals(newer.language) ? said.description() : ""));
            }
        });
        return all;
    }

    private BuyerFacts with(String other, Map<Sense, Sensing> others) {
        return new BuyerFacts(
                other,
                updates,
                updatesNote,
                access,
                accessNote,
                others,
                materials,
                securing,
                deleteData,
                closeAccount,
                encryption,
                advisories,
                notes);
    }

    /** Whether there is nothing to read yet, whatever the language. */
    public boolean saysNothing() {
        return equals(NONE.with(language, NONE.senses));
    }

    /** What buyers look for and do not find here, by the names of the members. */
    public List<String> unsaid() {
        List<String> unsaid = new ArrayList<>();
        add("updates", updates == null, unsaid);
        add("access", access.isEmpty(), unsaid);
        add("senses", senses.isEmpty(), unsaid);
        add("securing", securing.isEmpty(), unsaid);
        add("deleteData", deleteData.isEmpty(), unsaid);
        add("closeAccount", closeAccount.isEmpty(), unsaid);
        add("encryption", encryption.isEmpty(), unsaid);
        add("materials", materials == null, unsaid);
        add("advisories", advisories.isEmpty(), unsaid);
        return unsaid;
    }

    private static void add(String name, boolean missing, List<String> unsaid) {
        if (missing) {
            unsaid.add(name);
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How updates arrive: CTA-2120, {@code security_update_information.update_default}. */
    public enum Updates {
        AUTOMATIC_OPT_OUT,
        AUTOMATIC,
        CONSENT,
        MANUAL,
        NONE,
        OTHER,
        NOT_DISCLOSED;

        @JsonValue
        public String word() {
            return BuyerFacts.word(this);
        }
    }

    /** How access is controlled: CTA-2120, {@code access_control.password_options}. */
    public enum Access {
        PASSWORD,
        BIOMETRIC,
        PASSKEY,
        MFA,
        NO_CONTROL,
        MULTI_ACCOUNT,
        SINGLE_ACCOUNT,
        OPTIONAL_ACCOUNT,
        NO_ACCOUNT,
        NOT_DISCLOSED;

        @JsonValue
        public String word() {
            return BuyerFacts.word(this);
        }
    }

    /** What a product may sense: CTA-2120, {@code sensor_data_collection}; presence, body and surroundings are ours. */
    public enum Sense {
        AUDIO,
        IMAGES,
        POSITION,
        PRESENCE,
        BODY,
        SURROUNDINGS;

        @JsonValue
        public String word() {
            return BuyerFacts.word(this);
        }
    }

    /** Whether the product can sense it, which has to be said, and in the maker's words how and for what. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Sensing(@JsonProperty(required = true) boolean can, String description) {

        @SuppressWarnings("ConstantValue") // as above
        public Sensing {
            description = text(description);
        }
    }

    /** Of what a bill of materials is kept: CTA-2120, {@code sbom_hbom_maintained}. */
    public enum Materials {
        SOFTWARE_AND_HARDWARE,
        SOFTWARE,
        HARDWARE,
        NEITHER,
        NOT_DISCLOSED;

        @JsonValue
        public String word() {
            return BuyerFacts.word(this);
        }
    }
}
