package org.sealwright.evidence.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
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
        @NotNull UUID id,
        @NotNull String ownerType,
        @NotNull UUID ownerId,
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

    /** The order, once kind and file have been checked. */
    EvidenceOrder toOrder(EvidenceKind chosen, MultipartFile content) {
        EvidenceSubject subject = subject();
        return new EvidenceOrder(
                id,
                new EvidenceOwner(ownerType, ownerId),
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
