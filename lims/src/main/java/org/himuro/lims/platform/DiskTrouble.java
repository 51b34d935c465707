package org.himuro.lims.platform;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** What a disk that is full or closed to us is called at the terminal. */
public final class DiskTrouble {
    private static final long MEGABYTE = 1_000_000;

    private DiskTrouble() {}

    /** The sentence for an I/O error met in this folder. */
    public static CannotStart sentence(Path folder, IOException error) {
        if (error instanceof AccessDeniedException) {
            return CannotStart.because("The folder %s may not be written by this user.".formatted(folder), error);
        }
        if (String.valueOf(error.getMessage()).contains("No space left")) {
            return CannotStart.because("The disk of %s is full.".formatted(folder), error);
        }
        return CannotStart.because("The folder %s cannot be used: %s.".formatted(folder, why(error)), error);
    }

    /** In words; the class of an exception says nothing to who reads it. */
    private static String why(IOException error) {
        return switch (error) {
            case FileAlreadyExistsException e -> "%s is a file".formatted(e.getFile());
            case NotDirectoryException e -> "%s is a file".formatted(e.getFile());
            case NoSuchFileException e -> "%s is not there".formatted(e.getFile());
            case FileSystemException e when e.getReason() != null -> "%s: %s".formatted(e.getFile(), e.getReason());
            default -> String.valueOf(error.getMessage());
        };
    }

    /**
     * Asks for room before anything is written.
     *
     * @param megabytes what will be written at most, in 10^6 bytes
     * @throws CannotStart when the disk has less
     */
    public static void ensureRoom(Path folder, long megabytes) {
        try {
            var free = Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
            if (free < megabytes) {
                throw CannotStart.because(
                        "The disk of %s is full: %d MB are free, %d MB are needed.".formatted(folder, free, megabytes));
            }
        } catch (IOException e) {
            throw sentence(folder, e);
        }
    }
}
