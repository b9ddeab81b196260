package org.sealwright.ceremony;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.sealwright.ceremony.KeyOverview.Group;
import org.sealwright.ceremony.KeyOverview.Line;
import org.sealwright.ceremony.Proposal.State;
import org.sealwright.keys.KeyRotation;
import org.sealwright.keys.KeyState;
import org.sealwright.keys.KeyTerms;
import org.sealwright.keys.PublishedKey;
import org.sealwright.keys.PublishedKeys;
import org.sealwright.keys.SigningPurpose;
import org.sealwright.organisations.Directory;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows keys and proposals to those who look after them. */
@Service
public class CeremonyReading {

    private static final int PROPOSALS = 20;

    private final ProposalRows proposals;
    private final PublishedKeys keys;
    private final KeyRotation rotation;
    private final KeyTerms terms;
    private final Directory directory;
    private final Clock clock;

    CeremonyReading(
            ProposalRows proposals,
            PublishedKeys keys,
            KeyRotation rotation,
            KeyTerms terms,
            Directory directory,
            Clock clock) {
        this.proposals = proposals;
        this.keys = keys;
        this.rotation = rotation;
        this.terms = terms;
        this.directory = directory;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    @AllowedTo({Role.ADMINISTRATOR, Role.AUDITOR})
    public KeyOverview overview(Actor actor) {
        List<Proposal> newest = proposals.newest(PROPOSALS);
        List<PublishedKey> all = keys.all();
        List<Group> groups = Arrays.stream(SigningPurpose.values())
                .map(purpose -> group(purpose, all, newest))
                .toList();
        Map<UUID, String> names = directory.names(newest.stream()
                .flatMap(proposal -> Stream.of(proposal.proposedBy(), proposal.closedBy()))
                .filter(Objects::nonNull)
                .toList());
        return new KeyOverview(
                groups,
                newest,
                names,
                rotation.lackingHere().stream().map(this::line).toList());
    }

    private Group group(SigningPurpose purpose, List<PublishedKey> all, List<Proposal> newest) {
        List<Line> lines = all.stream()
                .filter(key -> key.purpose() == purpose)
                .map(this::line)
                .toList();
        boolean isFree =
                newest.stream().noneMatch(proposal -> proposal.purpose() == purpose && proposal.state() == State.OPEN);
        return new Group(
                purpose,
                rotation.placeOf(purpose),
                lines,
                isFree && lines.stream().noneMatch(line -> line.state() == KeyState.ANNOUNCED));
    }

    private Line line(PublishedKey key) {
        Instant now = clock.instant();
        return Line.of(key, key.stateAt(now), terms.dueOf(key), LocalDate.now(clock));
    }
}
