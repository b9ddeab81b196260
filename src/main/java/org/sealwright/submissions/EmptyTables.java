package org.sealwright.submissions;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The declarations of empty tables that the current reach sees. */
interface EmptyTables extends Repository<EmptyTable, UUID> {

    EmptyTable saveAndFlush(EmptyTable declaration);

    void delete(EmptyTable declaration);

    Optional<EmptyTable> findBySubmissionAndTableName(UUID submission, String tableName);
}
