package org.himuro.lims.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.himuro.lims.platform.database.BundledMariaDb;
import org.himuro.lims.platform.database.MariaDbProgram;
import org.himuro.lims.platform.database.ServerProgram;

/** The database servers the tests can run on. */
final class TestServers {
    private TestServers() {}

    static Optional<ServerProgram> named(String name) {
        return switch (name) {
            case "embedded" -> Optional.of(BundledMariaDb.unpack(TestDatabase.programs()));
            case "mariadb-10.11" -> debian();
            case "mysql" -> mysql(TestDatabase.checkout().resolve(".himuro/mysql"));
            default -> throw new IllegalArgumentException("himuro.test.database is embedded, mariadb-10.11 or mysql");
        };
    }

    private static Optional<ServerProgram> debian() {
        var server = Path.of("/usr/sbin/mariadbd");
        return Files.isExecutable(server)
                ? Optional.of(new MariaDbProgram(
                        Path.of("/usr"), server, Path.of("/usr/bin/mariadb-install-db"), Path.of("/usr/share/mysql")))
                : Optional.empty();
    }

    /** What {@code test/real-mysql} has unpacked: Debian packages with the C library they were built for. */
    private static Optional<ServerProgram> mysql(Path root) {
        return Files.isExecutable(root.resolve("usr/sbin/mysqld"))
                ? Optional.of(new RealMySql(root))
                : Optional.empty();
    }

    private record RealMySql(Path root) implements ServerProgram {
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
}
