package org.himuro.lims.platform.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.himuro.lims.platform.CannotStart;

/**
 * Where a database is.
 *
 * @param server host, or host:port
 * @param schema the application's schema; the vault's is beside it
 * @param parameters of the driver, as given by the operator
 */
public record DatabaseAddress(String server, String schema, Map<String, String> parameters) {
    private static final Pattern URL =
            Pattern.compile("jdbc:(?:mysql|mariadb)://([^/?]+)/([A-Za-z][A-Za-z0-9_]{0,23})(?:\\?(.*))?");

    /** Every session speaks UTC and utf8mb4, prepares on the server, and sends no two statements in one. */
    private static final Map<String, String> ALWAYS = Map.ofEntries(
            Map.entry("connectionTimeZone", "UTC"),
            Map.entry("forceConnectionTimeZoneToSession", "true"),
            Map.entry("characterEncoding", "UTF-8"),
            Map.entry("cachePrepStmts", "true"),
            Map.entry("useServerPrepStmts", "true"),
            Map.entry("prepStmtCacheSize", "300"),
            Map.entry("prepStmtCacheSqlLimit", "8192"),
            Map.entry("rewriteBatchedStatements", "true"),
            Map.entry("useLocalSessionState", "true"),
            Map.entry("cacheServerConfiguration", "true"),
            Map.entry("allowMultiQueries", "false"));

    /**
     * Reads {@code jdbc:mysql://HOST[:PORT]/SCHEMA[?user=..&password=..&..]}.
     *
     * @throws CannotStart when the URL has another shape; the schema's name is at most 24 letters, digits or {@code _}
     */
    public static DatabaseAddress parse(String url) {
        var matcher = URL.matcher(url);
        if (!matcher.matches()) {
            throw CannotStart.usage(
                    "--database takes jdbc:mysql://HOST[:PORT]/SCHEMA (schema: a letter, then at most 23 letters, digits"
                            + " or _), not " + url.replaceAll("(?i)(password=)[^&]*", "$1***") + ".");
        }
        var query = matcher.group(3);
        return new DatabaseAddress(matcher.group(1), matcher.group(2), query == null ? Map.of() : parameters(query));
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .filter(pair -> pair.contains("="))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        (first, last) -> last,
                        LinkedHashMap::new));
    }

    /** This address without who signs in. */
    public DatabaseAddress withoutAccount() {
        var rest = new LinkedHashMap<>(parameters);
        rest.remove("user");
        rest.remove("password");
        return new DatabaseAddress(server, schema, rest);
    }

    /** The same server, another schema. */
    public DatabaseAddress schema(String other) {
        return new DatabaseAddress(server, other, parameters);
    }

    /** The URL for the driver, with the session settings every connection of ours has. */
    public String url() {
        return "jdbc:mysql://" + server + "/" + schema + "?" + query();
    }

    /** The URL of the server alone, for when the schema is not there yet. */
    public String serverUrl() {
        return "jdbc:mysql://" + server + "/?" + query();
    }

    private String query() {
        var all = new LinkedHashMap<>(parameters);
        all.putAll(ALWAYS);
        return all.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .sorted()
                .collect(Collectors.joining("&"));
    }
}
