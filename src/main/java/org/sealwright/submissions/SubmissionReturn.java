package org.sealwright.submissions;

import java.util.Map;
import java.util.UUID;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a returned application a draft again, so that its questions can be answered. */
@Service
public class SubmissionReturn {

    private final Editing editing;

    SubmissionReturn(Editing editing) {
        this.editing = editing;
    }

    @Transactional
    @AllowedTo({Role.OWNER, Role.EDITOR})
    public void reopen(Actor actor, UUID id) {
        Submission submission = editing.lock(actor, id);
        submission.reopen();
        editing.record(actor, submission, "submissions.submission.reopened", Map.of());
    }
}
