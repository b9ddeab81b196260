/**
 * A dossier's statement, answers, words for buyers and tables as a spreadsheet (.xlsx), written and read. Pure: what comes out depends on the
 * bytes and the catalogue alone. Whatever is handed in is hostile until {@code WorkbookGuard} let it pass.
 */
@NullMarked
package org.sealwright.submissions.workbook;

import org.jspecify.annotations.NullMarked;
