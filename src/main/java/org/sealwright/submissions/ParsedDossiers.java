package org.sealwright.submissions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.sealwright.shared.Sha256;
import org.springframework.stereotype.Component;

/**
 * Keeps dossiers of revisions that were read a short while ago. A revision never changes and its digest names it, so what is
 * kept never grows stale; who may read it is asked each time, before and not here.
 */
@Component
class ParsedDossiers {

    private static final long MOST_BYTES = 64L << 20;

    private final Cache<Sha256, Parsed> known = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Sha256 digest, Parsed parsed) -> parsed.bytes())
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    private record Parsed(Dossier dossier, int bytes) {}

    FrozenRevision view(Revision revision) {
        byte[] content = revision.content();
        return revision.view(
                known.get(revision.digest(), digest -> new Parsed(DossierParser.read(content), content.length))
                        .dossier());
    }
}
