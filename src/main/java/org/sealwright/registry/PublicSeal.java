package org.sealwright.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

    PublicSeal answered(String theAnswer, String theStatus, Instant now) {
        return new PublicSeal(
                number,
                version,
                theStatus,
                statusSince,
                statusReason,
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
                provisions,
                history,
                credential,
                proof,
                mark,
                self);
    }
}
