package org.himuro.test.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/**
 * The floor: what this machine can do at all. A bare JDK HTTP server over the same driver, pool and database doing one
 * indexed select ({@code /look}, and {@code /search} of 26 rows), or one insert, one event and one commit ({@code /act}). And the application's own statements
 * by plain JDBC: {@code /plain-look} and {@code /plain-move}.
 */
final class FloorServer {
    private FloorServer() {}

    public static void main(String[] args) throws Exception {
        var source = pool(args[0], args[1], true);
        var server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[2])), 256);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/look", exchange -> answer(exchange, source, FloorServer::look));
        server.createContext("/act", exchange -> answer(exchange, source, FloorServer::act));
        var plain = new PlainMove(pool(args[0], args[1], false));
        server.createContext("/search", exchange -> answer(exchange, source, FloorServer::search));
        server.createContext("/plain-look", exchange -> answer(exchange, source, FloorServer::plainLook));
        server.createContext(
                "/plain-move",
                exchange -> answer(exchange, source, (pool, code) -> {
                    plain.prepared().run();
                    return "{\"done\":true}";
                }));
        server.start();
    }

    /** @param auto whether each statement is a transaction; the application writes on connections where none is */
    private static DataSource pool(String url, String user, boolean auto) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(System.getenv("FLOOR_PASSWORD"));
        config.setMaximumPoolSize(16);
        config.setAutoCommit(auto);
        return new HikariDataSource(config);
    }

    private interface Work {
        String run(DataSource source, String query) throws SQLException;
    }

    private static void answer(HttpExchange exchange, DataSource source, Work work) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String said;
        int status = 200;
        try {
            said = work.run(source, exchange.getRequestURI().getQuery());
        } catch (SQLException e) {
            said = e.toString();
            status = 500;
        }
        var body = said.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String look(DataSource source, String code) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement("select id, body from floor_tube where code=?")) {
            statement.setString(1, code);
            try (var row = statement.executeQuery()) {
                return row.next() ? "{\"code\":\"" + code + "\",\"body\":" + row.getString(2) + "}" : "{}";
            }
        }
    }

    /** Twenty-six tubes of one material by its key. */
    private static String search(DataSource source, String code) throws SQLException {
        var sql = "select code, step, place, cell from tube where material = 'DNA' order by id desc limit 26";
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql);
                var row = statement.executeQuery()) {
            var text = new StringBuilder("{\"after\":\"" + code + "\",\"items\":[");
            while (row.next()) {
                text.append(text.toString().endsWith("[") ? "\"" : ",\"")
                        .append(row.getString(1))
                        .append('"');
            }
            return text.append("]}").toString();
        }
    }

    /** The statement of a look-up, as the application says it. */
    private static String plainLook(DataSource source, String code) throws SQLException {
        var sql =
                "select t.id, t.case_id, t.parent, t.held_by, t.place_id, t.code, t.material, t.step, t.place, t.cell,"
                        + " t.claimed, t.sampled_at, t.chilled_at, t.frozen_at, t.verdict, t.quarantined, t.thaws, t.marks,"
                        + " t.last_at, t.seq, t.amount, t.amount_unit from tube t left join tube_site s on s.tube = t.id and s.site = ? left join"
                        + " container_site d on d.container = t.place_id and d.site = ? where t.code = ?"
                        + " and (? or s.tube is not null or d.container is not null)";
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, new byte[16]);
            statement.setBytes(2, new byte[16]);
            statement.setString(3, code);
            statement.setBoolean(4, true);
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? "{\"code\":\"" + row.getString(6) + "\",\"step\":\"" + row.getString(8) + "\"}"
                        : "{}";
            }
        }
    }

    private static String act(DataSource source, String code) throws SQLException {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (var scan = connection.prepareStatement("insert into floor_scan (code, at) values (?, now(6))");
                    var event = connection.prepareStatement(
                            "insert into floor_event (code, body) values (?, '{\"type\":\"scanned\"}')")) {
                scan.setString(1, code);
                scan.executeUpdate();
                event.setString(1, code);
                event.executeUpdate();
                connection.commit();
            }
            connection.setAutoCommit(true);
            return "{\"done\":true}";
        }
    }
}
