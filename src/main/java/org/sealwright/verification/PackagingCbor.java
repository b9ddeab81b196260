package org.sealwright.verification;

import java.io.ByteArrayOutputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.cbor.CBORFactory;
import tools.jackson.dataformat.cbor.CBORGenerator;

/**
 * The bytes of a long QR code: CBOR in the one form that RFC 8949, section 4.2.1, calls deterministic, so that equal codes
 * have equal bytes. Whoever reads writes again and compares: another spelling is refused.
 */
final class PackagingCbor {

    static final int KEY_ID = 8;
    static final int SIGNATURE = 64;

    private static final int SIGN1 = 18;
    private static final int ALGORITHM = 1;
    private static final int KID = 4;
    private static final int ES256 = -7;
    private static final int FORM = 1;
    private static final CBORFactory CBOR = new CBORFactory();
    private static final byte[] NOTHING = {};

    private PackagingCbor() {}

    /** The protected header: algorithm and key. */
    static byte[] header(byte[] kid) {
        return written(out -> {
            out.writeStartObject(null, 2);
            out.writePropertyId(ALGORITHM);
            out.writeNumber(ES256);
            out.writePropertyId(KID);
            out.writeBinary(kid);
            out.writeEndObject();
        });
    }

    static byte[] claims(PackagingClaims claims) {
        return written(out -> {
            out.writeStartObject(null, 7);
            out.writePropertyId(0);
            out.writeNumber(FORM);
            out.writePropertyId(1);
            out.writeString(claims.number().value());
            out.writePropertyId(2);
            out.writeString(claims.model());
            out.writePropertyId(3);
            out.writeString(claims.maker());
            out.writePropertyId(4);
            out.writeNumber(claims.validUntil().toEpochDay());
            out.writePropertyId(5);
            out.writeNumber(claims.supportEnds().toEpochDay());
            out.writePropertyId(6);
            out.writeNumber(claims.issuedAt().getEpochSecond());
            out.writeEndObject();
        });
    }

    /** The Sig_structure of RFC 9052, section 4.4, without external data. */
    static byte[] toBeSigned(byte[] header, byte[] claims) {
        return written(out -> {
            out.writeStartArray(null, 4);
            out.writeString("Signature1");
            out.writeBinary(header);
            out.writeBinary(NOTHING);
            out.writeBinary(claims);
            out.writeEndArray();
        });
    }

    /** The whole COSE_Sign1 with its tag. */
    static byte[] signed(byte[] header, byte[] claims, byte[] signature) {
        return written(out -> {
            out.writeTag(SIGN1);
            out.writeStartArray(null, 4);
            out.writeBinary(header);
            out.writeStartObject(null, 0);
            out.writeEndObject();
            out.writeBinary(claims);
            out.writeBinary(signature);
            out.writeEndArray();
        });
    }

    /**
     * Reads the three byte strings of a COSE_Sign1.
     *
     * @throws IllegalArgumentException if the bytes are none, or not in their one form
     */
    static Parts parts(byte[] code) {
        return read(code, in -> {
            expect(in.nextToken(), JsonToken.START_ARRAY);
            byte[] header = binary(in);
            expect(in.nextToken(), JsonToken.START_OBJECT);
            expect(in.nextToken(), JsonToken.END_OBJECT);
            return new Parts(header, binary(in), binary(in));
        });
    }

    static byte[] kid(byte[] header) {
        return read(header, in -> {
            expect(in.nextToken(), JsonToken.START_OBJECT);
            if (number(in, ALGORITHM) != ES256) {
                throw new IllegalArgumentException("Another algorithm than ES256");
            }
            member(in, KID);
            return binary(in);
        });
    }

    static PackagingClaims claims(byte[] claims) {
        return read(claims, in -> {
            expect(in.nextToken(), JsonToken.START_OBJECT);
            if (number(in, 0) != FORM) {
                throw new IllegalArgumentException("Another form of code than " + FORM);
            }
            return new PackagingClaims(
                    new SealNumber(text(in, 1)),
                    text(in, 2),
                    text(in, 3),
                    LocalDate.ofEpochDay(number(in, 4)),
                    LocalDate.ofEpochDay(number(in, 5)),
                    Instant.ofEpochSecond(number(in, 6)));
        });
    }

    private static byte[] binary(JsonParser in) {
        expect(in.nextToken(), JsonToken.VALUE_EMBEDDED_OBJECT);
        byte @Nullable [] value = in.getBinaryValue();
        if (value == null) {
            throw new IllegalArgumentException("Not the parts of a code");
        }
        return value;
    }

    private static String text(JsonParser in, int id) {
        member(in, id);
        expect(in.nextToken(), JsonToken.VALUE_STRING);
        return in.getString();
    }

    private static long number(JsonParser in, int id) {
        member(in, id);
        expect(in.nextToken(), JsonToken.VALUE_NUMBER_INT);
        return in.getLongValue();
    }

    private static void member(JsonParser in, int id) {
        expect(in.nextToken(), JsonToken.PROPERTY_NAME);
        if (!Integer.toString(id).equals(in.currentName())) {
            throw new IllegalArgumentException("Member " + id + " is missing");
        }
    }

    private static void expect(@Nullable JsonToken found, JsonToken expected) {
        if (found != expected) {
            throw new IllegalArgumentException("Not the parts of a code");
        }
    }

    private static <T> T read(byte[] bytes, Reading<T> reading) {
        try (JsonParser in = CBOR.createParser(bytes)) {
            return reading.of(in);
        } catch (JacksonException | ArithmeticException | DateTimeException e) {
            throw new IllegalArgumentException("Not CBOR of a code", e);
        }
    }

    private static byte[] written(Consumer<CBORGenerator> content) {
        var bytes = new ByteArrayOutputStream();
        try (CBORGenerator out = (CBORGenerator) CBOR.createGenerator(bytes)) {
            content.accept(out);
        }
        return bytes.toByteArray();
    }

    record Parts(byte[] header, byte[] claims, byte[] signature) {}

    private interface Reading<T> {
        T of(JsonParser in);
    }
}
