package org.himuro.lims.platform;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What {@code himuro start} was told.
 *
 * @param data the folder that holds everything of this installation
 * @param host the address to listen on; anything but loopback is served by TLS only
 * @param port 1 to 65535
 * @param empty no demo: a real installation
 * @param database an external server as {@code jdbc:mysql://...} or {@code jdbc:mariadb://...}; else the embedded one
 * @param tls certificate chain and key, PEM
 * @param bufferPool MariaDB's innodb_buffer_pool_size of the embedded server, such as {@code 512M}
 */
public record Options(
        Path data,
        String host,
        int port,
        boolean empty,
        Optional<String> database,
        Optional<PemFiles> tls,
        String bufferPool) {

    /** A certificate chain and its private key, both PEM files. */
    public record PemFiles(Path certificate, Path key) {}

    /** What holds when nothing is said. */
    public static Options defaults(Path data) {
        return new Options(data, "127.0.0.1", 8080, false, Optional.empty(), Optional.empty(), "512M");
    }

    /**
     * Reads a command line.
     *
     * @throws CannotStart when an option is unknown, lacks its value or the value is not understood
     */
    public static Options parse(Options start, List<String> arguments) {
        var options = start;
        var rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            options = options.with(rest.remove(), rest);
        }
        return options;
    }

    private Options with(String name, Deque<String> rest) {
        return switch (name) {
            case "--data" -> data(path(name, rest));
            case "--host" -> host(value(name, rest));
            case "--port" -> port(number(name, rest));
            case "--empty" -> new Options(data, host, port, true, database, tls, bufferPool);
            case "--database" -> database(value(name, rest));
            case "--tls" -> tls(new PemFiles(path(name, rest), path(name, rest)));
            case "--buffer-pool" -> bufferPool(value(name, rest));
            default -> throw CannotStart.usage("The option %s is not known; see ./himuro help.".formatted(name));
        };
    }

    private Options data(Path folder) {
        return new Options(folder, host, port, empty, database, tls, bufferPool);
    }

    private Options host(String address) {
        return new Options(data, address, port, empty, database, tls, bufferPool);
    }

    private Options port(int number) {
        return new Options(data, host, number, empty, database, tls, bufferPool);
    }

    private Options database(String url) {
        return new Options(data, host, port, empty, Optional.of(url), tls, bufferPool);
    }

    private Options tls(PemFiles files) {
        return new Options(data, host, port, empty, database, Optional.of(files), bufferPool);
    }

    private Options bufferPool(String size) {
        if (!size.matches("[1-9][0-9]{0,6}[MG]")) {
            throw CannotStart.usage("--buffer-pool takes a size such as 512M or 2G, not %s.".formatted(size));
        }
        return new Options(data, host, port, empty, database, tls, size);
    }

    private static String value(String name, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw CannotStart.usage("The option %s needs a value; see ./himuro help.".formatted(name));
        }
        return rest.remove();
    }

    private static Path path(String name, Deque<String> rest) {
        return Path.of(value(name, rest)).toAbsolutePath().normalize();
    }

    private static int number(String name, Deque<String> rest) {
        var text = value(name, rest);
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65535) {
            throw CannotStart.usage("%s takes a number from 1 to 65535, not %s.".formatted(name, text));
        }
        return Integer.parseInt(text);
    }
}
