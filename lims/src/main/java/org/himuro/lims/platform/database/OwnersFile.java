package org.himuro.lims.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Files with secrets in them. */
final class OwnersFile {
    private OwnersFile() {}

    /** Makes the file anew, empty, readable by its owner only before anything is written to it. */
    static Path empty(Path file) throws IOException {
        Files.deleteIfExists(file);
        return Files.createFile(
                file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
}
