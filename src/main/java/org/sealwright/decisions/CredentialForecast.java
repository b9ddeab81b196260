package org.sealwright.decisions;

import java.util.Optional;
import org.sealwright.shared.Actor;

/** Says which credential a decision would make, before it is taken. Whoever keeps seals answers. */
public interface CredentialForecast {

    /**
     * The credential that the decision would make, fixed byte for byte from now on; empty where it makes none.
     *
     * @throws org.sealwright.shared.Refused if the seal can't follow the decision
     */
    Optional<ForecastCredential> forecast(Actor actor, SealDecided decision);
}
