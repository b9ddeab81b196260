package org.sealwright.organisations;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Invitations extends Repository<Invitation, UUID> {

    Invitation saveAndFlush(Invitation invitation);

    Optional<Invitation> findById(UUID id);

    Optional<Invitation> findByOrganisationIdAndEmailAndState(UUID organisation, String email, Invitation.State state);
}
