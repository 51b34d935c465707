package org.himuro.lims.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** Passwords kept as files in the data folder, one secret a file, readable by the owner only. */
public final class Secrets {
    private static final int BYTES = 24;

    private final Path folder;

    /** @param folder where the files are; must exist */
    public Secrets(Path folder) {
        this.folder = folder;
    }

    /**
     * The secret of this name; drawn at random (192 bits, base64url) when there is none yet.
     *
     * @throws CannotStart when the file can be neither read nor written
     */
    public String get(String name) {
        var file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                write(file, random());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw DiskTrouble.sentence(folder, e);
        }
    }

    /** Where the secret of this name is kept. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void write(Path file, String secret) throws IOException {
        var ownersOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownersOnly)) {
            channel.write(java.nio.charset.StandardCharsets.US_ASCII.encode(secret + "\n"));
        }
    }
}
