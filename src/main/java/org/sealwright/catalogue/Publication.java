package org.sealwright.catalogue;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.sealwright.platform.StartRefused;
import org.sealwright.shared.Sha256;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fixes what was published: at each start the digest of every file is recorded under its id, and other bytes under a
 * known id stop the start. A change is a new file with a new id.
 */
@Component
@DependsOnDatabaseInitialization
class Publication {

    Publication(Catalogue catalogue, JdbcClient database, Clock clock, TransactionTemplate transaction) {
        transaction.executeWithoutResult(status -> publish(catalogue.digests(), database, clock));
    }

    /** @throws StartRefused if a file differs from what was published under its id */
    static void publish(Map<String, Sha256> digests, JdbcClient database, Clock clock) {
        digests.forEach((id, digest) -> {
            database.sql("insert into catalogue.publication (id, digest, published_at) values (?, ?, ?)"
                            + " on conflict (id) do nothing")
                    .params(id, digest.toString(), Timestamp.from(clock.instant()))
                    .update();
            String published = database.sql("select digest from catalogue.publication where id = ?")
                    .param(id)
                    .query(String.class)
                    .single();
            if (!published.equals(digest.toString())) {
                throw new StartRefused(
                        "The catalogue's file " + id + " is not the one that was published here: it has the digest "
                                + digest + ", published was " + published + ".",
                        "Put the published file back; a change of the catalogue is a new file with a new id.");
            }
        });
    }
}
