package org.sealwright.submissions;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The rows of IXIT tables that the current reach sees. */
interface IxitLines extends Repository<IxitLine, UUID> {

    IxitLine saveAndFlush(IxitLine line);

    void delete(IxitLine line);

    Optional<IxitLine> findById(UUID id);

    Optional<IxitLine> findBySubmissionAndTableNameAndRowId(UUID submission, String tableName, String rowId);

    @Query("select coalesce(max(l.position), 0) from IxitLine l where l.submission = ?1 and l.tableName = ?2")
    int lastPosition(UUID submission, String tableName);
}
