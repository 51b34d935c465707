package org.himuro.lims.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The one folder that holds everything of an installation; only one process works in it at a time.
 *
 * <p>The operating system's file lock decides (it vanishes with a killed process); the pid in the file is for people.
 */
public final class DataFolder implements AutoCloseable {
    private final Path root;
    private final FileChannel lockFile;
    private final FileLock lock;

    private DataFolder(Path root, FileChannel lockFile, FileLock lock) {
        this.root = root;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /**
     * Opens the folder, making it (readable by its owner only) when absent.
     *
     * @throws CannotStart when another process works in it, or it cannot be written
     */
    public static DataFolder open(Path folder) {
        try {
            var root = ownersOnly(folder.toAbsolutePath().normalize());
            var file = FileChannel.open(
                    root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            var lock = tryLock(file);
            if (lock == null) {
                file.close();
                throw CannotStart.because(
                        "The data folder %s is in use by process %s; stop it first, or name another folder with --data."
                                .formatted(
                                        root,
                                        Files.readString(root.resolve("lock")).strip()));
            }
            file.truncate(0);
            file.write(StandardCharsets.US_ASCII.encode(ProcessHandle.current().pid() + "\n"), 0);
            return new DataFolder(root, file, lock);
        } catch (IOException e) {
            throw DiskTrouble.sentence(folder, e);
        }
    }

    @SuppressWarnings("NullAway") // the JDK answers null for "held by another process"
    private static FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** The folder itself, absolute. */
    public Path root() {
        return root;
    }

    /**
     * A folder in it that only the owner may enter, made when absent.
     *
     * @throws CannotStart when it cannot be made
     */
    public Path folder(String name) {
        try {
            return ownersOnly(root.resolve(name));
        } catch (IOException e) {
            throw DiskTrouble.sentence(root, e);
        }
    }

    private static Path ownersOnly(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        return folder;
    }

    @Override
    public void close() {
        try (lockFile) {
            lockFile.truncate(0);
            lock.release();
        } catch (IOException e) {
            throw DiskTrouble.sentence(root, e);
        }
    }
}
