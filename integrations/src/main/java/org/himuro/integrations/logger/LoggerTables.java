package org.himuro.integrations.logger;

import static org.himuro.integrations.FindingCode.COUNT_DIFFERS;
import static org.himuro.integrations.FindingCode.DATE_ORDER_ASSUMED;
import static org.himuro.integrations.FindingCode.DATE_ORDER_UNPROVED;
import static org.himuro.integrations.FindingCode.NO_READINGS;
import static org.himuro.integrations.FindingCode.SERIAL_MISSING;
import static org.himuro.integrations.FindingCode.TRUNCATED;
import static org.himuro.integrations.FindingCode.UNIT_ASSUMED;
import static org.himuro.integrations.FindingCode.UNIT_DIFFERS;
import static org.himuro.integrations.FindingCode.UNIT_MISSING;
import static org.himuro.integrations.FindingCode.ZONE_MISSING;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.himuro.integrations.Findings;
import org.himuro.integrations.Reading;

/** Reads the readings of the first table that has any. */
record LoggerTables(Claim claim, Optional<LoggerMapping> given, String sha256, Findings findings) {

    private static final int ROWS_KEPT = 500;

    Reading<LoggerReading> read(List<Table> tables) {
        var maker = new Makers(findings).check(Makers.head(tables), claim.maker(), given);
        var found =
                tables.stream().flatMap(table -> Recognition.of(table).stream()).findFirst();
        var table = found.map(Recognition::table)
                .or(() -> given.flatMap(g -> tables.stream().findFirst()));
        if (table.isEmpty()) {
            findings.add(0, NO_READINGS);
            return refused();
        }
        var mapping = given.or(() -> found.flatMap(f -> new Learning(f, claim, findings).mapping(maker)));
        return mapping.map(m -> read(table.get(), m, maker)).orElseGet(this::refused);
    }

    private Reading<LoggerReading> refused() {
        return findings.reading(() -> {
            throw new IllegalStateException("a reader that gives up says why");
        });
    }

    private Reading<LoggerReading> read(Table table, LoggerMapping mapping, Optional<String> maker) {
        var head = new HeadFacts(table.rows()
                .takeWhile(row -> row.line() <= mapping.headerLines())
                .limit(ROWS_KEPT)
                .toList());
        var unit = unit(mapping, head, maker);
        var zone = mapping.zone().or(head::zone);
        var order = order(table, mapping, maker);
        var used = new LoggerMapping(
                maker,
                mapping.delimiter(),
                mapping.headerLines(),
                mapping.time(),
                mapping.temperature(),
                Optional.of(unit),
                Optional.of(order),
                zone);
        var points = new Points(used, order, unit, findings);
        readings(table, mapping).forEach(points::add);
        if (points.list().isEmpty()) {
            findings.add(0, NO_READINGS);
        }
        if (table.open()) {
            lastLine(table, used);
        }
        count(head, points.list());
        var interval = new Steps(points.list(), findings).check(head.interval());
        var serial = head.serial(mapping.temperature());
        if (serial.isEmpty()) {
            findings.add(0, SERIAL_MISSING);
        }
        var shownZone = zone(zone, points.list());
        return findings.reading(() -> new LoggerReading(
                maker, serial, unit, shownZone, interval, points.list(), used, table.source(), sha256));
    }

    private static Stream<Row> readings(Table table, LoggerMapping mapping) {
        return table.rows().filter(row -> row.line() > mapping.headerLines() && !row.blank());
    }

    private TemperatureUnit unit(LoggerMapping mapping, HeadFacts head, Optional<String> maker) {
        var stated = mapping.unit().or(head::unit);
        if (stated.isPresent()) {
            claim.unit()
                    .filter(unit -> unit != stated.get())
                    .ifPresent(
                            unit -> findings.add(0, UNIT_DIFFERS, stated.get().sign(), unit.sign()));
            return stated.get();
        }
        if (claim.unit().isPresent()) {
            return claim.unit().get();
        }
        if (maker.flatMap(Maker::named).isPresent()) {
            findings.add(0, UNIT_ASSUMED, TemperatureUnit.CELSIUS.sign(), maker.get());
        } else {
            findings.add(0, UNIT_MISSING);
        }
        return TemperatureUnit.CELSIUS;
    }

    private DateOrder order(Table table, LoggerMapping mapping, Optional<String> maker) {
        if (mapping.order().isPresent()) {
            return mapping.order().get();
        }
        var orders = new DateOrders();
        readings(table, mapping).map(mapping::timeText).forEach(orders::add);
        var proved = orders.proved();
        if (proved.isEmpty()) {
            var first =
                    readings(table, mapping).map(mapping::timeText).findFirst().orElse("");
            boolean known = maker.flatMap(Maker::named).isPresent();
            findings.add(mapping.headerLines() + 1, known ? DATE_ORDER_ASSUMED : DATE_ORDER_UNPROVED, first);
        }
        return proved.orElse(DateOrder.DAY_MONTH_YEAR);
    }

    private void lastLine(Table table, LoggerMapping mapping) {
        var rows = readings(table, mapping).limit(ROWS_KEPT).toList();
        var last = readings(table, mapping).reduce((_, later) -> later);
        last.ifPresent(row -> new LastLine(mapping, findings)
                .check(Stream.concat(rows.stream().filter(r -> r.line() != row.line()), Stream.of(row))
                        .toList()));
    }

    private void count(HeadFacts head, List<LoggerPoint> points) {
        head.count().filter(stated -> stated != points.size()).ifPresent(stated -> {
            var there = String.valueOf(points.size());
            if (stated > points.size()) {
                findings.add(0, TRUNCATED, there + "/" + stated);
            } else {
                findings.add(0, COUNT_DIFFERS, stated.toString(), there);
            }
        });
    }

    private Optional<String> zone(Optional<ZoneId> zone, List<LoggerPoint> points) {
        var named = zone.or(() -> points.stream().findFirst().flatMap(LoggerPoint::offset));
        if (named.isEmpty()) {
            findings.add(0, ZONE_MISSING);
        }
        return named.map(z -> z.equals(ZoneOffset.UTC) ? "UTC" : z.getId());
    }
}
