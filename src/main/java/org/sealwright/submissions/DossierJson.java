package org.sealwright.submissions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.BuyerFacts;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** A dossier as its JSON has it, member by member: {@code docs/formats/dossier.md}. */
record DossierJson(
        int v,
        String submission,
        String scheme,
        String level,
        String edition,
        @Nullable String agreement,
        Product product,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BuyerFacts buyers,
        Map<String, String> facts,
        Map<String, Claim> ics,
        Map<String, Table> ixit,
        List<File> evidence) {

    /** Numbers of versions are only added; every form ever written stays readable. */
    static final int VERSION = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    byte[] canonical() {
        try {
            return new JsonCanonicalizer(JSON.writeValueAsString(this)).getEncodedUTF8();
        } catch (IOException e) {
            throw new UncheckedIOException("A dossier can always be written", e);
        }
    }

    static DossierJson read(byte[] content) {
        DossierJson json;
        try {
            json = JSON.readValue(new String(content, StandardCharsets.UTF_8), DossierJson.class);
        } catch (JacksonException e) {
            throw unreadable(e);
        }
        if (json == null) {
            throw new UnreadableDossier("json-broken", 1);
        }
        if (json.v != VERSION) {
            throw new UnreadableDossier("json-version", 0, String.valueOf(json.v), String.valueOf(VERSION));
        }
        return json;
    }

    private static UnreadableDossier unreadable(JacksonException e) {
        int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
        if (e instanceof UnrecognizedPropertyException unknown) {
            return new UnreadableDossier("json-unknown", line, unknown.getPropertyName());
        }
        if (e instanceof DatabindException) {
            String place = e.getPath().stream()
                    .map(step -> step.getPropertyName() == null ? "" + step.getIndex() : step.getPropertyName())
                    .collect(Collectors.joining("/"));
            return place.isEmpty()
                    ? new UnreadableDossier("json-other", line)
                    : new UnreadableDossier("json-value", line, place);
        }
        return new UnreadableDossier("json-broken", line);
    }

    record Product(
            String name,
            String brand,
            String category,
            List<String> models,
            List<String> gtins,
            List<String> hardwareRevisions,
            List<Software> firmware,
            @Nullable String supportEnds,
            String securityContact,
            @Nullable String photo) {}

    record Software(String version, @Nullable String digest) {}

    record Claim(String support, String detail) {}

    record Table(@Nullable String empty, List<Row> rows) {}

    record Row(String id, Map<String, List<String>> entries) {}

    record File(String digest, String name, List<String> provisions) {}
}
