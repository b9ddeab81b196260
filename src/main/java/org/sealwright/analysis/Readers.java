package org.sealwright.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the reader of a content by how it begins, whatever its name and kind say, and lets it read. */
@Component
class Readers {

    /**
     * Counts up when any reader notes something else than before: what was read by an older one is read again.
     */
    static final int VERSION = 1;

    /** As much of a content as is looked at. */
    static final int BEGINNING = 16 * 1024;

    private final List<FormatReader> readers;

    Readers(List<FormatReader> readers) {
        this.readers = List.copyOf(readers);
    }

    /** How a content was read. */
    record Outcome(
            String reader,
            Reading.Outcome how,
            Notes notes,
            @Nullable Unreadable problem) {}

    Outcome read(InputStream content) throws IOException {
        PushbackInputStream whole = new PushbackInputStream(content, BEGINNING);
        byte[] first = whole.readNBytes(BEGINNING);
        whole.unread(first);
        String beginning =
                new String(first, StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
        for (FormatReader reader : readers) {
            if (reader.recognises(beginning)) {
                return read(reader, whole);
            }
        }
        return new Outcome("none", Reading.Outcome.UNKNOWN, new Notes(), new Unreadable("analysis.unreadable.unknown"));
    }

    private static Outcome read(FormatReader reader, InputStream content) throws IOException {
        Notes notes = new Notes();
        try {
            reader.read(content, notes);
            return new Outcome(reader.name(), Reading.Outcome.READ, notes, null);
        } catch (Unreadable problem) {
            // what was noted up to there would look like the whole
            return new Outcome(reader.name(), Reading.Outcome.UNREADABLE, new Notes(), problem);
        }
    }
}
