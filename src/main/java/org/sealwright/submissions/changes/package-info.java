/** What a later revision of a dossier says otherwise than an earlier one. */
@NullMarked
package org.sealwright.submissions.changes;

import org.jspecify.annotations.NullMarked;
