package org.sealwright.submissions;

import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All records of application reviews. */
interface Reviews extends Repository<Review, UUID> {

    Review save(Review review);
}
