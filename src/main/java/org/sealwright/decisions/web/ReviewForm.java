package org.sealwright.decisions.web;

import org.jspecify.annotations.Nullable;

/** @param seen digest of the dossier that stood on the page */
record ReviewForm(@Nullable String seen, @Nullable String note) {}
