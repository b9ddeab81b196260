package org.sealwright.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is public about a seal, in the names and the order of {@code /api/v1/seals/{number}}
 * (docs/formats/api.md). It is an allow-list: what does not stand here does not go out. {@code asOf} and {@code answer}
 * are empty in the stored row and filled in at each read.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublicSeal(
        String number,
        int version,
        String status,
        Instant statusSince,
        @Nullable String statusReason,
        @Nullable Instant suspendedUntil,
        @Nullable Instant asOf,
        @Nullable String answer,
        Product product,
        String scheme,
        String level,
        String levelMeaning,
        String edition,
        Instant validFrom,
        Instant validUntil,
        LocalDate supportEnds,
        @Nullable String securityContact,
        @Nullable BuyerFacts buyerFacts,
        List<Provision> provisions,
        List<Event> history,
        String credential,
        String proof,
        String mark,
        String self) {

    public record Product(
            String name,
            String maker,
            String brand,
            String category,
            List<String> models,
            List<String> gtins,
            List<String> hardwareRevisions,
            Firmware firmware) {}

    public record Firmware(String assessed, List<String> covered) {}

    /**
     * What the maker tells buyers, in its own words; the body did not assess it. Texts that are not said are left out.
     *
     * @param statedBy always {@code manufacturer}
     * @param language of the texts
     * @param senses by sense, whether it can and how
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record BuyerFacts(
            String statedBy,
            String language,
            @Nullable String updates,
            @Nullable String updatesNote,
            List<String> access,
            @Nullable String accessNote,
            Map<String, Sensing> senses,
            @Nullable String materials,
            @Nullable String securing,
            @Nullable String deleteData,
            @Nullable String closeAccount,
            @Nullable String encryption,
            @Nullable String advisories) {

        public BuyerFacts {
            access = access == null ? List.of() : List.copyOf(access);
            senses = senses == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(senses));
        }

        /** What the product can sense, as its maker says. */
        public List<String> can() {
            return sensing(true);
        }

        /** What it can not sense, as its maker says. */
        public List<String> cannot() {
            return sensing(false);
        }

        private List<String> sensing(boolean can) {
            return senses.entrySet().stream()
                    .filter(sense -> sense.getValue().can() == can)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    /** Whether the product can sense something, and how and for what. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Sensing(boolean can, @Nullable String description) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Provision(
            String id,
            String title,
            String modality,
            String outcome,
            @Nullable String publicNote) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Event(
            String event,
            Instant at,
            int version,
            @Nullable String publicReason,
            @Nullable Long logIndex) {}

    /** The same for a page in another language: what provisions and the level are called there. */
    PublicSeal called(UnaryOperator<String> words) {
        return new PublicSeal(
                number,
                version,
                status,
                statusSince,
                statusReason,
                suspendedUntil,
                asOf,
                answer,
                product,
                scheme,
                level,
                words.apply(levelMeaning),
                edition,
                validFrom,
                validUntil,
                supportEnds,
                securityContact,
                buyerFacts,
                provisions.stream()
                        .map(one -> new Provision(
                                one.id(), words.apply(one.title()), one.modality(), one.outcome(), one.publicNote()))
                        .toList(),
                history,
                credential,
                proof,
                mark,
                self);
    }

    PublicSeal answered(String theAnswer, String theStatus, Instant now) {
        return new PublicSeal(
                number,
                version,
                theStatus,
                statusSince,
                statusReason,
                suspendedUntil,
                now,
                theAnswer,
                product,
                scheme,
                level,
                levelMeaning,
                edition,
                validFrom,
                validUntil,
                supportEnds,
                securityContact,
                buyerFacts,
                provisions,
                history,
                credential,
                proof,
                mark,
                self);
    }
}
