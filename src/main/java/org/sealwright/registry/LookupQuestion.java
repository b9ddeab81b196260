package org.sealwright.registry;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a program wants to know of many products at once; a thousand keys at most. */
@Schema(description = "Up to 1,000 keys in all. What is left out is not asked for; unknown members are ignored.")
record LookupQuestion(
        @ArraySchema(
                schema = @Schema(example = "K7M2-Q9XR-1D"),
                arraySchema = @Schema(description = "Seal numbers, however they are typed."))
        List<String> numbers,

        @ArraySchema(
                schema = @Schema(example = "6430012061470"),
                arraySchema = @Schema(description = "Barcodes of 8, 12, 13 or 14 digits, as text."))
        List<String> gtins,

        @ArraySchema(
                schema = @Schema(example = "NL-HH2"),
                arraySchema = @Schema(description = "Models, written exactly as the maker writes them."))
        List<String> models) {

    static final int MOST = 1000;

    /** Enough for a thousand keys of 250 bytes. */
    static final int LONGEST = 256 * 1024;

    static LookupQuestion read(byte[] body, JsonMapper json) {
        if (body.length > LONGEST) {
            throw new ApiRefusal(
                    HttpStatus.CONTENT_TOO_LARGE, "A lookup has at most " + LONGEST / 1024 + " KiB. Split it.");
        }
        JsonNode root = parse(body, json);
        if (!root.isObject()) {
            throw ApiRefusal.badRequest(
                    "A lookup is a JSON object with the lists numbers, gtins and models, each of them optional.");
        }
        LookupQuestion question = new LookupQuestion(list(root, "numbers"), list(root, "gtins"), list(root, "models"));
        int asked = question.numbers.size() + question.gtins.size() + question.models.size();
        if (asked > MOST) {
            throw ApiRefusal.badRequest(
                    "A lookup has at most 1,000 keys in all; this one has " + asked + ". Split it.");
        }
        return question;
    }

    private static JsonNode parse(byte[] body, JsonMapper json) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            throw ApiRefusal.badRequest("The body of a lookup is JSON in UTF-8, and this is not.");
        }
    }

    /** Texts, and numbers as they are written; anything else becomes a text that is malformed as a key. */
    private static List<String> list(JsonNode root, String name) {
        JsonNode list = root.path(name);
        if (list.isMissingNode() || list.isNull()) {
            return List.of();
        }
        if (!list.isArray()) {
            throw ApiRefusal.badRequest(name + " is a list of texts.");
        }
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.isString() ? item.stringValue() : item.toString()));
        return List.copyOf(texts);
    }
}
