package org.himuro.lims.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Passwords, seal keys, certificates and settings: a file of its own, for its owner only, to be kept apart from the rows. */
final class KeysArchive {
    /** The folders of the data folder that go into it. */
    private static final List<String> FOLDERS = List.of("secrets", "keys", "tls", "settings");

    static final FileAttribute<Set<PosixFilePermission>> OWNERS_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private KeysArchive() {}

    static void write(Path data, Path archive) throws IOException {
        Files.createFile(archive, OWNERS_ONLY);
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (var folder : FOLDERS) {
                add(data, data.resolve(folder), zip);
            }
        }
    }

    private static void add(Path data, Path folder, ZipOutputStream zip) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(data.relativize(file).toString()));
                Files.copy(file, zip);
            }
        }
    }

    /** @throws IOException also when an entry would lie outside the data folder */
    static void restore(Path archive, Path data) throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var file = data.resolve(entry.getName()).normalize();
                if (!file.startsWith(data)) {
                    throw new IOException("the archive names " + entry.getName());
                }
                Files.createDirectories(file.getParent());
                Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("rwx------"));
                Files.copy(zip, file);
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        }
    }
}
