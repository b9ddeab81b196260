package org.sealwright.submissions;

import org.sealwright.shared.Sha256;

/**
 * What an import would do to a dossier as it stands.
 *
 * @param state names everything that was written when this was reckoned; another state may give another outcome
 */
public record ImportPreview(ImportOutcome outcome, Sha256 state) {}
