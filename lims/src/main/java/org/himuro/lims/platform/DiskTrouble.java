package org.himuro.lims.platform;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
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
        return CannotStart.because("The folder %s cannot be used: %s.".formatted(folder, error), error);
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
