package com.careervp.console.ui.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateFolderTest {
    private static final byte[] CONTENT = {1, 2, 3};
    private static final long HERE = ProcessHandle.current().pid();
    /// Larger than any that a system gives.
    private static final long NOBODY = 99_999_999_999L;

    @TempDir
    @SuppressWarnings("NullAway") // set by JUnit before the tests
    Path data;

    @Test
    void onlyTheOwnerCanReadWhatWasOpened() throws IOException {
        Path file = new PrivateFolder(data, HERE).write("job-1", "cv.docx", CONTENT);
        assertThat(file).hasBinaryContent(CONTENT);
        assertThat(letters(file)).isEqualTo("rw-------");
        assertThat(letters(file.getParent())).isEqualTo("rwx------");
        assertThat(letters(file.getParent().getParent())).isEqualTo("rwx------");
    }

    private static String letters(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void documentsOfDifferentJobsDoNotReplaceEachOther() throws IOException {
        PrivateFolder folder = new PrivateFolder(data, HERE);
        Path first = folder.write("job-1", "cv.docx", CONTENT);
        Path second = folder.write("job-2", "cv.docx", new byte[] {9});
        assertThat(first).hasBinaryContent(CONTENT);
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void openingAgainReplacesTheDocument() throws IOException {
        PrivateFolder folder = new PrivateFolder(data, HERE);
        folder.write("job-1", "cv.docx", new byte[] {9, 9, 9, 9});
        assertThat(folder.write("job-1", "cv.docx", CONTENT)).hasBinaryContent(CONTENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../evil", "/etc/passwd", "..", ".", "", "a\\b", "name\u0000x", "a/b/c.docx"})
    void aNameNeverLeadsOutOfTheFolder(String name) throws IOException {
        PrivateFolder folder = new PrivateFolder(data, HERE);
        Path file = folder.write(name, name, CONTENT);
        assertThat(file.normalize().getParent().getParent()).isEqualTo(data.resolve("opened-" + HERE));
    }

    @Test
    void everythingGoesWithTheConsole() throws IOException {
        PrivateFolder folder = new PrivateFolder(data, HERE);
        folder.write("job-1", "cv.docx", CONTENT);
        folder.write("job-2", "cv.json", CONTENT);
        folder.delete();
        assertThat(data).isEmptyDirectory();
        folder.delete();
    }

    @Test
    void whatAConsoleLeftBehindGoesWhenTheNextOneLooks() throws IOException {
        new PrivateFolder(data, NOBODY).write("job-1", "cv.docx", CONTENT);
        Path mine = new PrivateFolder(data, HERE).write("job-1", "cv.docx", CONTENT);
        Path other = Files.writeString(data.resolve("opened-by-hand.txt"), "kept");
        new PrivateFolder(data, HERE).deleteLeftovers();
        assertThat(data.resolve("opened-" + NOBODY)).doesNotExist();
        assertThat(mine).exists();
        assertThat(other).exists();
    }

    @Test
    void nothingToCleanIsNoTrouble() {
        PrivateFolder folder = new PrivateFolder(data.resolve("not-there"), HERE);
        folder.deleteLeftovers();
        folder.delete();
        assertThat(data).isEmptyDirectory();
    }
}
