package org.sealwright.ceremony;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.ceremony.Proposal.State;
import org.sealwright.keys.SigningPurpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proposals in the database. */
@Repository
class ProposalRows {

    private final JdbcClient database;

    ProposalRows(JdbcClient database) {
        this.database = database;
    }

    /** Keeps a proposal; gives whether there is none open for its purpose. */
    boolean insert(Proposal proposal) {
        return database.sql("""
                        insert into ceremony.proposal (id, kind, purpose, kid, successor, starts, compromised_from, reason,
                          proposed_by, proposed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                        .param(proposal.id())
                        .param(proposal.kind().name())
                        .param(proposal.purpose().name())
                        .param(proposal.kid())
                        .param(proposal.successor())
                        .param(timestamp(proposal.starts()))
                        .param(timestamp(proposal.compromisedFrom()))
                        .param(proposal.reason())
                        .param(proposal.proposedBy())
                        .param(Timestamp.from(proposal.proposedAt()))
                        .update()
                == 1;
    }

    /** One proposal, which nobody else closes until the transaction ends. */
    Optional<Proposal> lock(UUID id) {
        return database.sql("select * from ceremony.proposal where id = ? for update")
                .param(id)
                .query(ProposalRows::proposal)
                .optional();
    }

    Optional<Proposal> find(UUID id) {
        return database.sql("select * from ceremony.proposal where id = ?")
                .param(id)
                .query(ProposalRows::proposal)
                .optional();
    }

    /** The open ones first, then the newest. */
    List<Proposal> newest(int most) {
        return database.sql("""
                        select * from ceremony.proposal
                        order by (state = 'OPEN') desc, coalesce(closed_at, proposed_at) desc, id desc limit ?
                        """).param(most).query(ProposalRows::proposal).list();
    }

    void close(UUID id, State state, @Nullable String successor, UUID by, Instant at) {
        database.sql("""
                        update ceremony.proposal set state = ?, successor = coalesce(?, successor), closed_by = ?, closed_at = ?
                        where id = ?
                        """)
                .param(state.name())
                .param(successor)
                .param(by)
                .param(Timestamp.from(at))
                .param(id)
                .update();
    }

    private static Proposal proposal(ResultSet row, int number) throws SQLException {
        return new Proposal(
                row.getObject("id", UUID.class),
                Proposal.Kind.valueOf(row.getString("kind")),
                SigningPurpose.valueOf(row.getString("purpose")),
                row.getString("kid"),
                row.getString("successor"),
                instant(row, "starts"),
                instant(row, "compromised_from"),
                row.getString("reason"),
                row.getObject("proposed_by", UUID.class),
                Objects.requireNonNull(instant(row, "proposed_at")),
                State.valueOf(row.getString("state")),
                row.getObject("closed_by", UUID.class),
                instant(row, "closed_at"));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
