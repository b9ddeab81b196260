package org.sealwright.seals;

import java.text.ParseException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.integrity.Check;
import org.sealwright.integrity.Differences;
import org.sealwright.keys.PublishedKeys;
import org.sealwright.platform.AllowedTo;
import org.sealwright.platform.AllowedToAnyone;
import org.sealwright.seals.PackagingCodeRows.Kept;
import org.sealwright.shared.Actor;
import org.sealwright.transparency.LoggedLeaf;
import org.sealwright.transparency.TransparencyLog;
import org.sealwright.verification.PackagingCheck;
import org.sealwright.verification.PackagingCode;
import org.sealwright.verification.PackagingKeys;
import org.sealwright.verification.PackagingLeaf;
import org.sealwright.verification.SealNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Whether every code for a box that is kept is signed and logged, and every one that is logged is kept. */
@Service
class PackagingCodeCheck implements Check {

    private static final int BATCH = 500;

    private final PackagingCodeRows rows;
    private final PublishedKeys keys;
    private final TransparencyLog log;
    private final Clock clock;

    PackagingCodeCheck(PackagingCodeRows rows, PublishedKeys keys, TransparencyLog log, Clock clock) {
        this.rows = rows;
        this.keys = keys;
        this.log = log;
        this.clock = clock;
    }

    @Override
    @AllowedToAnyone("a word of the program")
    public String name() {
        return "packaging";
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    @AllowedTo(jobs = true)
    public long run(Actor job, Differences differences) {
        PackagingCheck signatures = signatures();
        long looked = 0;
        List<Kept> batch = rows.after("", BATCH);
        while (!batch.isEmpty()) {
            Map<UUID, LoggedLeaf> logged =
                    log.entries(batch.stream().map(Kept::logEntry).toList());
            batch.forEach(code -> look(code, logged.get(code.logEntry()), signatures, differences));
            looked += batch.size();
            batch = rows.after(batch.getLast().digest(), BATCH);
        }
        long named = log.count(PackagingLeaf.KIND);
        if (named != looked) {
            differences.add("code-surplus", looked + " : " + named);
        }
        return looked;
    }

    private static void look(
            Kept kept, @Nullable LoggedLeaf logged, PackagingCheck signatures, Differences differences) {
        String where = kept.number() + " v" + kept.version() + " " + kept.model();
        if (!isGenuine(kept, signatures)) {
            differences.add("code-not-genuine", where);
        }
        if (logged == null || !names(logged, kept)) {
            differences.add("code-not-logged", where);
        }
    }

    private static boolean isGenuine(Kept kept, PackagingCheck signatures) {
        try {
            PackagingCode code = PackagingCode.parse(kept.code());
            return signatures.of(code.text(), null).code() != null
                    && code.claims().number().value().equals(kept.number())
                    && code.claims().model().equals(kept.model());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Byte for byte the leaf that such a code has. */
    private static boolean names(LoggedLeaf logged, Kept kept) {
        try {
            PackagingCode code = PackagingCode.parse(kept.code());
            var leaf = new PackagingLeaf(
                    code.claims().issuedAt(), new SealNumber(kept.number()), kept.version(), code.digest());
            return Arrays.equals(leaf.bytes(), logged.bytes());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private PackagingCheck signatures() {
        try {
            return new PackagingCheck(PackagingKeys.parse(keys.packagingKeys().toString(true)), clock);
        } catch (ParseException e) {
            throw new IllegalStateException("A key that was just written has a form", e);
        }
    }
}
