package org.himuro.lims.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.platform.database.BundledMariaDb;
import org.himuro.lims.platform.database.MariaDbProgram;
import org.himuro.lims.platform.database.ServerProgram;

/** The database servers the tests can run on. */
public enum TestServer {
    /** The one the application brings along, MariaDB 11.4. */
    EMBEDDED("embedded"),
    /** Debian's, where its packages mariadb-server-core and mariadb-client-core are installed. */
    MARIADB_10_11("mariadb-10.11"),
    /** MySQL 9, where {@code test/real-mysql} could bring it into {@code .himuro/mysql}. */
    MYSQL("mysql");

    private static final String PROPERTY = "himuro.test.database";

    private final String option;

    TestServer(String option) {
        this.option = option;
    }

    /** The one that {@code himuro.test.database} names; the embedded one when it names none. */
    public static TestServer wanted() {
        return named().orElse(EMBEDDED);
    }

    /** Those that what matters most is tried on: the one named, or all. For {@code @MethodSource}. */
    public static List<TestServer> essential() {
        return named().map(List::of).orElse(List.of(values()));
    }

    /** Those that a hospital may run itself; of them the one named, where one is. For {@code @MethodSource}. */
    public static List<TestServer> external() {
        return named().map(List::of).orElse(List.of(MARIADB_10_11, MYSQL));
    }

    private static Optional<TestServer> named() {
        var name = System.getProperty(PROPERTY, "");
        var found = List.of(values()).stream()
                .filter(server -> server.option.equals(name))
                .findFirst();
        if (found.isEmpty() && !name.isEmpty()) {
            throw new IllegalArgumentException(PROPERTY + " is embedded, mariadb-10.11 or mysql, not " + name);
        }
        return found;
    }

    Optional<ServerProgram> program() {
        return switch (this) {
            case EMBEDDED -> Optional.of(BundledMariaDb.unpack(TestDatabase.programs()));
            case MARIADB_10_11 -> debian();
            case MYSQL -> RealMySql.in(TestDatabase.checkout().resolve(".himuro/mysql"));
        };
    }

    private static Optional<ServerProgram> debian() {
        var server = Path.of("/usr/sbin/mariadbd");
        return Files.isExecutable(server) && Files.isExecutable(Path.of("/usr/bin/my_print_defaults"))
                ? Optional.of(new MariaDbProgram(
                        Path.of("/usr"), server, Path.of("/usr/bin/mariadb-install-db"), Path.of("/usr/share/mysql")))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return option;
    }
}
