package org.sealwright.seals;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Sha256;
import org.sealwright.transparency.TransparencyLog;
import org.sealwright.verification.SealLeaf;
import org.sealwright.verification.SealLeaf.Event;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes down what happened to a seal: the event, its leaf in the public log, the status bits and the news for other
 * modules. All of it commits with the act or not at all.
 */
@Component
class SealLedger {

    private final Seals seals;
    private final SealVersions versions;
    private final StatusLists lists;
    private final TransparencyLog log;
    private final JdbcClient database;
    private final ApplicationEventPublisher news;

    SealLedger(
            Seals seals,
            SealVersions versions,
            StatusLists lists,
            TransparencyLog log,
            JdbcClient database,
            ApplicationEventPublisher news) {
        this.seals = seals;
        this.versions = versions;
        this.lists = lists;
        this.log = log;
        this.database = database;
        this.news = news;
    }

    /** The first event, or one that put a new version in the place of another. */
    void enterVersion(Actor actor, Seal seal, Event event, Instant at, Ground ground, StoredVersion added) {
        SealLeaf leaf = seal.record(event, at, added);
        Seal saved = seals.saveAndFlush(seal);
        Sha256 certificate = versions.add(seal.maker(), added);
        if (added.version() > 1) {
            lists.reflect(saved, versions.require(seal.number(), added.version() - 1));
        }
        lists.reflect(saved, added);
        finish(actor, saved, leaf, certificate, ground);
    }

    /** An event that changed the state only. */
    void enter(Actor actor, Seal seal, Event event, Instant at, Ground ground) {
        StoredVersion current = versions.require(seal.number(), seal.version());
        SealLeaf leaf = seal.record(event, at, current);
        Seal saved = seals.saveAndFlush(seal);
        lists.reflect(saved, current);
        finish(actor, saved, leaf, null, ground);
    }

    private void finish(Actor actor, Seal seal, SealLeaf leaf, @Nullable Sha256 certificate, Ground ground) {
        UUID entry = log.append(leaf.kind(), leaf.bytes());
        insert(actor, seal, leaf, entry, ground);
        insertPrivateReason(seal, leaf.seq(), ground.privateReason());
        news.publishEvent(new SealChanged(
                actor,
                seal.number(),
                seal.maker(),
                leaf.event(),
                leaf.seq(),
                leaf.version(),
                seal.revision(),
                seal.status(),
                leaf.at(),
                leaf.credential(),
                certificate,
                leaf.digest(),
                entry,
                ground.publicReason() == null ? null : Sha256.of(ground.publicReason()),
                ground.caseId()));
    }

    private void insert(Actor actor, Seal seal, SealLeaf leaf, UUID entry, Ground ground) {
        database.sql("""
                        insert into seals.event (number, seq, maker_id, event, version, at, actor, case_id, public_reason,
                          leaf, digest, log_entry)
                        values (:number, :seq, :maker, :event, :version, :at, :actor, :case, :reason,
                          :leaf, :digest, :entry)
                        """)
                .param("number", leaf.seal().value())
                .param("seq", leaf.seq())
                .param("maker", seal.maker())
                .param("event", leaf.event().name())
                .param("version", leaf.version())
                .param("at", Timestamp.from(leaf.at()))
                .param("actor", actor.id())
                .param("case", ground.caseId())
                .param("reason", ground.publicReason())
                .param("leaf", leaf.bytes())
                .param("digest", leaf.digest().hex())
                .param("entry", entry)
                .update();
    }

    private void insertPrivateReason(Seal seal, int seq, @Nullable String reason) {
        if (reason != null) {
            database.sql("insert into seals.private_reason (number, seq, maker_id, body) values (?, ?, ?, ?)")
                    .params(seal.number().value(), seq, seal.maker(), reason)
                    .update();
        }
    }
}
