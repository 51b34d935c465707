package org.himuro.lims.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.himuro.lims.platform.database.ServerProgram;

/** What {@code test/real-mysql} has unpacked: Debian packages with the C library they were built for. */
record RealMySql(Path root) implements ServerProgram {
    /** As long as bringing it may take. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    static Optional<ServerProgram> in(Path root) {
        while (coming(root.resolveSibling("mysql.coming"))) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        return Files.isExecutable(root.resolve("usr/sbin/mysqld"))
                ? Optional.of(new RealMySql(root))
                : Optional.empty();
    }

    /** Whether {@code himuro test} is just bringing it. */
    private static boolean coming(Path sign) {
        try {
            return Files.getLastModifiedTime(sign).toInstant().plus(PATIENCE).isAfter(Instant.now());
        } catch (IOException none) {
            return false;
        }
    }

    @Override
    public List<String> install(Path data) {
        return Stream.concat(command().stream(), Stream.of("--initialize-insecure", "--datadir=" + data))
                .toList();
    }

    @Override
    public List<String> serve(Path data) {
        return Stream.concat(command().stream(), Stream.of("--mysqlx=OFF", "--disable-log-bin"))
                .toList();
    }

    @Override
    public List<String> closeRoot() {
        return List.of("ALTER USER 'root'@'localhost' ACCOUNT LOCK");
    }

    private List<String> command() {
        return List.of(
                root.resolve("usr/lib64/ld-linux-x86-64.so.2").toString(),
                "--library-path",
                root.resolve("usr/lib/x86_64-linux-gnu") + ":" + root.resolve("usr/lib/mysql/private"),
                root.resolve("usr/sbin/mysqld").toString(),
                "--no-defaults",
                "--user=" + System.getProperty("user.name"),
                "--secure-file-priv=NULL",
                "--plugin-dir=" + root.resolve("usr/lib/mysql/plugin"),
                "--character-sets-dir=" + root.resolve("usr/share/mysql/charsets"),
                "--lc-messages-dir=" + root.resolve("usr/share/mysql"));
    }
}
