package org.sealwright.evidence;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Ids;

/**
 * Where a page lets people upload: put one into the model and include {@code evidence/_upload :: form(place)}.
 *
 * @param id of the item to be made
 * @param subject what the file will show, if the page is about one thing
 * @param back address in this portal to return to
 */
public record UploadPlace(
        UUID id, EvidenceOwner owner, @Nullable EvidenceSubject subject, String back) {

    public UploadPlace {
        back = inside(back);
    }

    public static UploadPlace to(EvidenceOwner owner, @Nullable EvidenceSubject subject, String back) {
        return new UploadPlace(Ids.next(), owner, subject, back);
    }

    /** Tells the fields of several forms on a page apart. */
    public String key() {
        return id.toString().substring(24);
    }

    /** The largest file, in bytes, for the script that looks before minutes are spent. */
    public long largest() {
        return EvidenceIntake.LARGEST;
    }

    public List<EvidenceKind> kinds() {
        return List.of(EvidenceKind.values());
    }

    /** The address itself if it leads nowhere else, the dashboard otherwise. */
    public static String inside(@Nullable String address) {
        return address != null && address.matches("/(?![/\\\\])[^\\p{Cntrl}\\\\]*") ? address : "/dashboard";
    }
}
