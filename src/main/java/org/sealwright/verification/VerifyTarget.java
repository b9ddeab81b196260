package org.sealwright.verification;

import com.nimbusds.jose.JWSObject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sealwright.verification.VerifyOptions.Misused;

/** What the reader wants to have checked, whichever way they named it. */
final class VerifyTarget {

    private static final int LONGEST = 1 << 20;
    private static final Pattern ADDRESS =
            Pattern.compile("/(?:seals|s|credentials|api/v1/seals)/([^/]{1,40})(?:/([1-9][0-9]{0,8}))?/?");

    private final PublicBody body;
    private final String firmware;
    private final @Nullable String token;
    private final @Nullable SealNumber number;
    private final @Nullable Integer version;
    private final @Nullable String code;

    private VerifyTarget(
            PublicBody body,
            String firmware,
            @Nullable String token,
            @Nullable SealNumber number,
            @Nullable Integer version,
            @Nullable String code) {
        this.body = body;
        this.firmware = firmware;
        this.token = token;
        this.number = number;
        this.version = version;
        this.code = code;
    }

    static VerifyTarget of(VerifyOptions options) {
        String seal = options.seal();
        if (seal.startsWith("https://") || seal.startsWith("http://")) {
            return atAddress(options);
        }
        if (seal.equals("-") || isFile(seal)) {
            String token = read(seal);
            PublicBody body = options.body() == null ? issuer(token) : options.body();
            return new VerifyTarget(body, options.firmware(), token, null, null, null);
        }
        String code = PackagingCode.isLike(seal) ? seal : null;
        SealNumber number = code == null ? number(seal) : null;
        if (options.body() == null) {
            throw new Misused("A number or a code alone does not say whose it is: add --body and the body's address.");
        }
        return new VerifyTarget(options.body(), options.firmware(), null, number, null, code);
    }

    Verification verify(SealVerifier verifier, CodeInquiry codes) {
        if (code != null) {
            return codes.of(code, number, body, firmware);
        }
        if (token != null) {
            return verifier.credential(token, body, firmware);
        }
        SealNumber asked = Objects.requireNonNull(number);
        return version == null
                ? verifier.number(asked, body, firmware)
                : verifier.version(asked, version, body, firmware);
    }

    private static VerifyTarget atAddress(VerifyOptions options) {
        URI address;
        try {
            address = URI.create(options.seal());
        } catch (IllegalArgumentException e) {
            throw new Misused(options.seal() + " is not an address.");
        }
        Matcher place = ADDRESS.matcher(String.valueOf(address.getPath()));
        if (address.getHost() == null || !place.matches()) {
            throw new Misused(options.seal() + " is not the address of a seal.");
        }
        PublicBody named = PublicBody.at(address);
        if (options.body() != null && !options.body().equals(named)) {
            throw new Misused(
                    options.seal() + " is not an address of " + options.body().url() + ".");
        }
        Integer version = place.group(2) == null ? null : Integer.valueOf(place.group(2));
        String fragment = address.getRawFragment();
        String code = fragment != null && PackagingCode.isLike(fragment) ? fragment : null;
        return new VerifyTarget(named, options.firmware(), null, number(place.group(1)), version, code);
    }

    private static boolean isFile(String seal) {
        try {
            return Files.isRegularFile(Path.of(seal));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static SealNumber number(String typed) {
        try {
            return SealNumber.parse(typed);
        } catch (MalformedSealNumberException e) {
            throw new Misused(typed + " is neither a file nor the number of a seal. " + e.getMessage());
        }
    }

    private static String read(String file) {
        try (var in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length <= LONGEST) {
                return new String(bytes, StandardCharsets.US_ASCII).strip();
            }
        } catch (IOException e) {
            throw new Misused(file + " could not be read: " + e.getMessage());
        }
        throw new Misused(file + " is too long to be a credential.");
    }

    /** Whom the credential itself names; nothing vouches for that yet. */
    private static PublicBody issuer(String token) {
        try {
            var payload = JWSObject.parse(token).getPayload().toJSONObject();
            if (payload != null) {
                return PublicBody.of(CredentialClaims.issuer(payload));
            }
        } catch (ParseException | IllegalArgumentException e) {
            // Said below.
        }
        throw new Misused("It is not a credential that names a body: add --body and the body's address.");
    }
}
