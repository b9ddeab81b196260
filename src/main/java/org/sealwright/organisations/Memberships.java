package org.sealwright.organisations;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Memberships extends Repository<Membership, Membership.Key> {

    Membership saveAndFlush(Membership membership);

    Optional<Membership> findById(Membership.Key key);

    void delete(Membership membership);

    void flush();
}
