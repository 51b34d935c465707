package org.himuro.lims.platform.database;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A MariaDB server installed in a folder.
 *
 * @param base what MariaDB calls basedir
 * @param server the {@code mariadbd} to run
 * @param install the script {@code mariadb-install-db}
 * @param messages the folder of its error messages
 */
public record MariaDbProgram(Path base, Path server, Path install, Path messages) implements ServerProgram {

    @Override
    public List<String> install(Path data) {
        var script = Stream.of(
                install.toString(),
                "--no-defaults",
                "--basedir=" + base,
                "--datadir=" + data,
                "--auth-root-authentication-method=normal",
                "--skip-test-db",
                "--skip-name-resolve",
                "--force");
        return Stream.concat(script, asRoot()).toList();
    }

    @Override
    public List<String> serve(Path data) {
        var command = Stream.of(
                server.toString(),
                "--no-defaults",
                "--basedir=" + base,
                "--lc-messages-dir=" + messages,
                "--skip-ssl", // on loopback only; else a key pair is drawn at each start, which takes seconds
                "--skip-log-bin");
        return Stream.concat(command, asRoot()).toList();
    }

    /** The installation leaves a root without a password for each name of this machine. */
    @Override
    public List<String> closeRoot() {
        return List.of(
                "DELETE FROM mysql.global_priv WHERE User = '' OR (User = 'root' AND Host <> 'localhost')",
                "FLUSH PRIVILEGES",
                "ALTER USER IF EXISTS 'root'@'localhost' ACCOUNT LOCK");
    }

    private static Stream<String> asRoot() {
        return "root".equals(System.getProperty("user.name")) ? Stream.of("--user=root") : Stream.of();
    }
}
