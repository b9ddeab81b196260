package org.sealwright.submissions;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The product facts of all applications that the current reach sees. */
interface Products extends Repository<Product, UUID> {

    Product save(Product product);

    Product saveAndFlush(Product product);

    Optional<Product> findById(UUID submission);
}
