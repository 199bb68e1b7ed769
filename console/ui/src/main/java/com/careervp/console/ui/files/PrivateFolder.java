package com.careervp.console.ui.files;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Documents that were opened from the console: personal data, which nobody else on the computer may read and which go
/// when the console goes. Each console has a folder of its own below the data folder; what a console that ended badly
/// left behind goes when the next one looks. Where a file system knows no owner's permissions (Windows) the data
/// folder's own protection holds. Safe for use by several threads.
public final class PrivateFolder {
    private static final Logger LOG = LoggerFactory.getLogger(PrivateFolder.class);
    private static final String PREFIX = "opened-";

    private final Path parent;
    private final Path folder;

    /// Touches nothing yet.
    ///
    /// @param data the console's data folder
    /// @param process the id of the process that this console is
    public PrivateFolder(Path data, long process) {
        parent = data;
        folder = data.resolve(PREFIX + process);
    }

    /// Writes a document for the desktop's programs. A document of the same job and name is replaced.
    ///
    /// @param group keeps documents of the same name apart, e.g. a job's id
    /// @return the file
    public Path write(String group, String fileName, byte[] content) throws IOException {
        Path file = ownersOnly(ownersOnly(folder).resolve(safe(group))).resolve(safe(fileName));
        Files.deleteIfExists(file);
        Files.createFile(file, permissions("rw-------"));
        Files.write(file, content);
        return file;
    }

    private Path ownersOnly(Path wanted) throws IOException {
        if (!Files.isDirectory(wanted)) {
            Files.createDirectories(wanted.toAbsolutePath().getParent());
            Files.createDirectory(wanted, permissions("rwx------"));
        }
        return wanted;
    }

    private FileAttribute<?>[] permissions(String letters) {
        return parent.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(letters))
                }
                : new FileAttribute<?>[0];
    }

    /// A name that stays in its folder, whatever it was made of.
    static String safe(String name) {
        String letters = name.replaceAll("[^\\p{L}\\p{N}._ -]", "_").strip();
        return letters.isEmpty() || letters.chars().allMatch(letter -> letter == '.') ? "document" : letters;
    }

    /// Deletes this console's documents.
    public void delete() {
        delete(folder);
    }

    /// Deletes what consoles left behind that no longer run.
    public void deleteLeftovers() {
        if (!Files.isDirectory(parent)) {
            return;
        }
        try (Stream<Path> files = Files.list(parent)) {
            List<Path> left = files.filter(PrivateFolder::leftOver).toList();
            left.forEach(PrivateFolder::delete);
        } catch (IOException e) {
            LOG.warn("the data folder {} cannot be listed; documents opened earlier may still be in it", parent, e);
        }
    }

    private static boolean leftOver(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.matches(PREFIX + "\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(name.substring(PREFIX.length())))
                        .filter(ProcessHandle::isAlive)
                        .isEmpty();
    }

    private static void delete(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(
                        Path visited, @org.jspecify.annotations.Nullable IOException failure) throws IOException {
                    Optional<IOException> broken = Optional.ofNullable(failure);
                    if (broken.isPresent()) {
                        throw broken.get();
                    }
                    Files.delete(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            LOG.warn("opened documents in {} cannot be deleted; delete the folder by hand", folder, e);
        }
    }
}
