package org.sealwright.documents;

import java.time.Instant;

/**
 * A file inside a document (ISO 19005-3, 6.8): what programs read where people read pages. It is the source that the document's
 * words come from.
 *
 * @param name a file's name with its ending, in ASCII
 * @param mediaType {@code application/vc+jwt}
 * @param description what it is, in the document's language
 * @param modified when the content came to be
 */
public record AttachedFile(String name, String mediaType, String description, byte[] content, Instant modified) {}
