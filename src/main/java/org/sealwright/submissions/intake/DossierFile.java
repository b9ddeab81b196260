package org.sealwright.submissions.intake;

import java.util.Locale;

/**
 * A file that somebody handed in for import.
 *
 * @param name as it was called, with its folders inside an archive
 */
public record DossierFile(String name, byte[] content) {

    public DossierFile {
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    public boolean isMarkdown() {
        return hasEnding(".md") || hasEnding(".markdown");
    }

    public boolean isJson() {
        return hasEnding(".json");
    }

    public boolean isArchive() {
        return hasEnding(".zip");
    }

    /** A spreadsheet by its name; what it holds is looked at before it is read. */
    public boolean isWorkbook() {
        return hasEnding(".xlsx") || hasEnding(".xlsm") || hasEnding(".xls") || hasEnding(".xltx");
    }

    private boolean hasEnding(String ending) {
        return name.toLowerCase(Locale.ROOT).endsWith(ending);
    }
}
