package org.sealwright.seals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sealwright.organisations.OrganisationView;
import org.sealwright.seals.Certificate.Outcome;
import org.sealwright.verification.SealNumber;

/**
 * A certificate as its pages show it: the fields that Regulation (EU) 2024/482, annex VII, asks of one, of which this scheme's
 * certificates are none.
 *
 * @param category the kind of product in words
 * @param titles of the catalogue in the reader's language, by their English words
 * @param page the seal's page, which alone tells its state
 * @param keys where the certificate of the signing key is published
 */
record CertificateFacts(
        SealView seal,
        OrganisationView body,
        OrganisationView holder,
        String category,
        UnaryOperator<String> titles,
        String page,
        String scanned,
        String keys,
        Instant madeAt,
        ZoneId zone,
        Locale locale) {

    static final String CREDENTIAL_FILE = "credential.jwt";
    private static final int MARK_PIXELS = 480;
    private static final int CODE_PIXELS = 600;

    public Certificate certificate() {
        return seal.certificate();
    }

    /** A title of the catalogue in the reader's language. */
    public String title(String english) {
        return titles.apply(english);
    }

    public SealNumber number() {
        return seal.number();
    }

    public String file() {
        return CREDENTIAL_FILE;
    }

    public String mark() {
        Certificate.Basis basis = certificate().basis();
        return picture(new Mark(number().value(), basis.level(), basis.standard(), Mark.Look.VALID).png(MARK_PIXELS));
    }

    public String code() {
        return picture(QrCode.of(scanned).png(CODE_PIXELS));
    }

    /** A legal day as the reader's language writes it; */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    public String day(Instant instant) {
        return day(instant.atZone(zone).toLocalDate());
    }

    /**
     * Address and country, line by line.
     *
     * @param country ISO 3166-1, two letters
     */
    public String address(OrganisationView organisation, @Nullable String country) {
        return Stream.of(organisation.address(), country == null ? null : nameOf(country))
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String nameOf(String country) {
        return Locale.of("", country).getDisplayCountry(locale);
    }

    public long count(String outcome) {
        return certificate().provisions().stream()
                .filter(provision -> provision.outcome() == Outcome.valueOf(outcome))
                .count();
    }

    private static String picture(byte[] png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }
}
