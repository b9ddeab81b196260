package org.sealwright.signer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.sealwright.shared.Sha256;
import org.sealwright.verification.SealNumber;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * The records of this module as JSON: members in the words of the records, members that don't apply left out, bytes in
 * base64url, instants and digests as text. Reading is strict: an unknown, missing, doubled or malformed member is refused.
 */
public final class SignerJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule("sealwright-signer")
                    .addSerializer(Sha256.class, ToStringSerializer.instance)
                    .addSerializer(Base64URL.class, ToStringSerializer.instance)
                    .addSerializer(SealNumber.class, ToStringSerializer.instance)
                    .addDeserializer(Sha256.class, new FromText<>(Sha256.class, SignerJson::digest))
                    .addDeserializer(Base64URL.class, new FromText<>(Base64URL.class, SignerJson::base64Url))
                    .addDeserializer(SealNumber.class, new FromText<>(SealNumber.class, SealNumber::new)))
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};

    private SignerJson() {}

    public static String write(Object record) {
        return MAPPER.writeValueAsString(record);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws SignerRefused MALFORMED, with a text for the log that says where
     */
    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JacksonException e) {
            throw new SignerRefused(Refusal.MALFORMED, e.getOriginalMessage(), e);
        }
    }

    /**
     * Reads the bytes of a statement, as people sign them.
     *
     * @throws SignerRefused MALFORMED, too if they are not in the one canonical form
     */
    public static <T extends Statement> T readStatement(byte[] canonical, Class<T> type) {
        T statement = read(new String(canonical, StandardCharsets.UTF_8), type);
        SignerRefused.require(Arrays.equals(canonical, statement.bytes()), Refusal.MALFORMED, "not in canonical form");
        return statement;
    }

    /** An object of any members; one that stands twice is refused, since two readers could read two things. */
    static Map<String, Object> object(String json) {
        try {
            return MAPPER.readValue(json, OBJECT);
        } catch (JacksonException e) {
            throw new SignerRefused(Refusal.MALFORMED, e.getOriginalMessage(), e);
        }
    }

    /** What a record has to have; Jackson gives null for what is missing. */
    static void requireAll(Object... members) {
        for (Object member : members) {
            Objects.requireNonNull(member, "A member is missing");
        }
    }

    private static Sha256 digest(String text) {
        var digest = Sha256.parse(text);
        if (!digest.toString().equals(text)) {
            throw new IllegalArgumentException("A digest is written as sha-256:…");
        }
        return digest;
    }

    /** One text for one value: no padding, no foreign character, no bit beyond the last byte. */
    static Base64URL base64Url(String text) {
        var value = new Base64URL(text);
        if (!Base64URL.encode(value.decode()).equals(value)) {
            throw new IllegalArgumentException("Not base64url");
        }
        return value;
    }

    /** A value that is written as one text. */
    private static final class FromText<T> extends StdDeserializer<T> {

        private final transient Function<String, T> parse;

        FromText(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            String text = parser.getValueAsString();
            try {
                if (text != null) {
                    return parse.apply(text);
                }
            } catch (IllegalArgumentException e) {
                // said below, with the place where it stands
            }
            throw context.weirdStringException(String.valueOf(text), handledType(), "not in its one written form");
        }
    }
}
