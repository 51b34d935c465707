package org.himuro.test.concurrency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something of the database that refuses a row, as the table of safeguards tells it.
 *
 * @param kind check, unique or trigger
 * @param says what the refusal says
 * @param may statements that are taken
 * @param mayNot one that is refused by this alone
 */
record Kept(String name, String kind, String table, String says, List<String> may, String mayNot) {
    private static final Pattern HEAD = Pattern.compile("(\\w+) (check|unique|trigger) (\\w+)(?: : (.+))?");

    static List<Kept> all() {
        try (var file = Objects.requireNonNull(Kept.class.getResourceAsStream("/safeguards.txt"))) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n\n"))
                    .map(String::strip)
                    .filter(block -> !block.startsWith("#"))
                    .map(Kept::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Kept read(String block) {
        var lines = block.lines().toList();
        var head = HEAD.matcher(lines.getFirst());
        if (!head.matches()) {
            throw new IllegalArgumentException(lines.getFirst());
        }
        return new Kept(
                head.group(1),
                head.group(2),
                head.group(3),
                Optional.ofNullable(head.group(4)).orElse(head.group(1)),
                of(lines, "+ "),
                of(lines, "- ").getFirst());
    }

    private static List<String> of(List<String> lines, String sign) {
        return lines.stream()
                .filter(l -> l.startsWith(sign))
                .map(l -> l.substring(sign.length()))
                .toList();
    }

    /** What refuses the row that may not be; empty where nothing does. All is as it was afterwards. */
    Optional<String> refusal(Connection owner) throws SQLException {
        owner.setAutoCommit(false);
        try (var statement = owner.createStatement()) {
            for (var sql : may) {
                statement.execute(sql);
            }
            return refused(statement);
        } finally {
            owner.rollback();
            owner.setAutoCommit(true);
        }
    }

    private Optional<String> refused(java.sql.Statement statement) {
        try {
            statement.execute(mayNot);
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    void takeAway(Connection owner) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(
                    switch (kind) {
                        case "trigger" -> "drop trigger " + name;
                        case "unique" -> "alter table " + table + " drop index " + name;
                        default -> "alter table " + table + " drop constraint " + name;
                    });
        }
    }
}
