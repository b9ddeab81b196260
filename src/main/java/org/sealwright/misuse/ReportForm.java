package org.sealwright.misuse;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.organisations.EmailAddress;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Refused;
import org.springframework.web.multipart.MultipartFile;

/**
 * What the public form sends.
 *
 * @param homepage a field that no person sees; who fills it is a program
 */
record ReportForm(
        @Nullable String id,
        @Nullable String key,
        @Nullable String kind,
        @Nullable String seal,
        @Nullable String words,
        @Nullable String seen,
        @Nullable String email,
        @Nullable String homepage,
        @Nullable List<MultipartFile> photos) {

    private static final int UUID_VERSION = 7;

    static ReportForm empty(@Nullable String kind, @Nullable String seal, @Nullable String seen) {
        return new ReportForm(
                Ids.next().toString(), ReportKey.draw().value(), kind, cut(seal), null, cut(seen), null, null, null);
    }

    /** The same with an id and a key of the portal's, where it came without. */
    ReportForm whole() {
        return readId().isPresent() && ReportKey.read(key).isPresent()
                ? this
                : new ReportForm(
                        Ids.next().toString(),
                        ReportKey.draw().value(),
                        kind,
                        seal,
                        words,
                        seen,
                        email,
                        homepage,
                        photos);
    }

    List<MultipartFile> files() {
        return photos == null
                ? List.of()
                : photos.stream().filter(file -> !file.isEmpty()).toList();
    }

    boolean isTrapped() {
        return homepage != null && !homepage.isBlank();
    }

    Optional<ReportKind> chosen() {
        return Arrays.stream(ReportKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
    }

    ShownNumber shown() {
        return ShownNumber.of(seal);
    }

    /** @throws Refused at the field that can't be */
    ReportOrder toOrder(String language, List<Photo> taken) {
        return new ReportOrder(
                readId().orElseThrow(),
                ReportKey.read(key).orElseThrow(),
                chosen().orElseThrow(() -> Refused.at("kind", "misuse.refused.kind")),
                shown(),
                words == null ? "" : words,
                seen,
                address(),
                language,
                taken);
    }

    private @Nullable String address() {
        if (email == null || email.isBlank()) {
            return null;
        }
        if (!EmailAddress.isOne(email)) {
            throw Refused.at("email", "misuse.refused.email");
        }
        return new EmailAddress(email).value();
    }

    private Optional<UUID> readId() {
        try {
            UUID read = UUID.fromString(String.valueOf(id));
            return read.version() == UUID_VERSION ? Optional.of(read) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null ? null : Length.cut(text, ReportOrder.LONGEST_SEEN);
    }
}
