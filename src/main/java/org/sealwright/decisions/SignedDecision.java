package org.sealwright.decisions;

import org.sealwright.signer.Approval;

/** What reviewer and certifier of a case signed; on both of them a seal is signed. */
public record SignedDecision(Approval review, Approval decision) {}
