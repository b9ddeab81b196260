package org.sealwright.signer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal on a disk that fills up in the middle of a line. */
class JournalTests {

    @TempDir
    Path folder;

    private final SignerWorld world = new SignerWorld();
    private final JournalLine first = ended(world.reviewer);
    private final JournalLine second = ended(world.certifier);
    private Path path;
    private FileChannel real;
    private FileChannel disk;
    private Journal journal;

    @BeforeEach
    void open() throws IOException {
        path = folder.resolve("journal.jsonl");
        real = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        disk = mock(FileChannel.class, delegatesTo(real));
        journal = new Journal(disk, List.of(), 0);
        journal.add(first);
    }

    @AfterEach
    void close() throws IOException {
        real.close();
    }

    @Test
    void cutsOffWhatAFailedWriteLeft() throws IOException {
        fillUp();
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> journal.add(second));
        assertThat(Journal.read(path)).containsExactly(first);
        assertThat(Files.readString(path)).endsWith("\n");
        doAnswer(write -> real.write(write.getArgument(0, ByteBuffer.class)))
                .when(disk)
                .write(any(ByteBuffer.class));
        journal.add(second);
        assertThat(Journal.read(path)).containsExactly(first, second);
    }

    @Test
    void writesNothingBehindWhatItCouldNotCutOff() throws IOException {
        fillUp();
        doThrow(new IOException("nor shrink")).when(disk).truncate(anyLong());
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> journal.add(second));
        String left = Files.readString(path);
        assertThatIllegalStateException()
                .isThrownBy(() -> journal.add(second))
                .withMessageContaining("start the signer");
        assertThat(Files.readString(path)).isEqualTo(left);
        real.close();
        try (Journal reopened = Journal.open(path)) {
            assertThat(reopened.kept()).containsExactly(first);
        }
    }

    /** Half of the next line still fits. */
    private void fillUp() throws IOException {
        doAnswer(write -> {
                    ByteBuffer line = write.getArgument(0);
                    real.write(line.slice(0, line.remaining() / 2));
                    throw new IOException("No space left on device");
                })
                .when(disk)
                .write(any(ByteBuffer.class));
    }

    private JournalLine ended(SignerWorld.Person person) {
        return new JournalLine.Ended(SignerWorld.NOW, SignerWorld.end(person, world.ada));
    }
}
