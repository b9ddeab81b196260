package org.sealwright.seals;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** The seals that were given out, by number. */
interface Seals extends Repository<Seal, String> {

    boolean existsByNumber(String number);

    /** Keeps everybody else from changing this seal until the act is done. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Seal> findByNumber(String number);

    Seal saveAndFlush(Seal seal);
}
