package org.sealwright.evidence.web;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.evidence.EvidenceKind;
import org.sealwright.evidence.EvidenceOrder;
import org.sealwright.evidence.EvidenceOwner;
import org.sealwright.evidence.EvidenceSubject;
import org.sealwright.evidence.UploadPlace;
import org.springframework.web.multipart.MultipartFile;

/** What the upload form sends. The file itself lies on disk by then, not in memory. */
record UploadForm(
        @Nullable UUID id,
        @Nullable String ownerType,
        @Nullable UUID ownerId,
        @Nullable String subjectType,
        @Nullable String subjectId,
        @Nullable String kind,

        @Size(max = 2000, message = "{evidence.refused.note-too-long.form}") @Nullable
        String note,

        @Nullable String back,
        @Nullable MultipartFile file) {

    UploadForm {
        back = UploadPlace.inside(back);
    }

    /** Whether the fields that no person fills in are as a page of the portal wrote them. */
    boolean isWhole() {
        try {
            subject();
            return id != null && owner() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private @Nullable EvidenceOwner owner() {
        return ownerType == null || ownerId == null ? null : new EvidenceOwner(ownerType, ownerId);
    }

    /** The order, once the form is whole, and kind and file have been checked. */
    EvidenceOrder toOrder(EvidenceKind chosen, MultipartFile content) {
        EvidenceSubject subject = subject();
        return new EvidenceOrder(
                Objects.requireNonNull(id),
                Objects.requireNonNull(owner()),
                content.getOriginalFilename(),
                chosen,
                note,
                subject == null ? List.of() : List.of(subject));
    }

    private @Nullable EvidenceSubject subject() {
        if (subjectType == null || subjectType.isBlank() || subjectId == null || subjectId.isBlank()) {
            return null;
        }
        return new EvidenceSubject(EvidenceSubject.Type.valueOf(subjectType), subjectId);
    }
}
