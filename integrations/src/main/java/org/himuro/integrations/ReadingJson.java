package org.himuro.integrations;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.himuro.integrations.hl7.OrderMessage;
import org.himuro.integrations.logger.LoggerReading;
import org.himuro.integrations.rackfile.RackReading;
import org.himuro.integrations.seqqc.QcReading;
import org.jspecify.annotations.Nullable;

/** Readings as JSON, in the shapes that {@code himuro read} promises. A refused file has the same shape, without content. */
final class ReadingJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    private final Locale locale;

    ReadingJson(Locale locale) {
        this.locale = locale;
    }

    ObjectNode rack(Reading<RackReading> reading) {
        var read = value(reading);
        var json = NODES.objectNode();
        json.put("rackCode", read.flatMap(RackReading::rackCode).orElse(null));
        json.put(
                "readAt",
                read.flatMap(RackReading::readAt)
                        .map(DateTimeFormatter.ISO_LOCAL_DATE_TIME::format)
                        .orElse(null));
        var cells = json.putArray("cells");
        read.map(RackReading::cells)
                .orElse(List.of())
                .forEach(cell -> cells.addObject()
                        .put("position", cell.position().label())
                        .put("state", cell.state().name().toLowerCase(Locale.ROOT))
                        .put("code", cell.code().orElse(null)));
        json.set("findings", findings(reading));
        return json;
    }

    ObjectNode logger(Reading<LoggerReading> reading) {
        var read = value(reading);
        var json = NODES.objectNode();
        json.put("maker", read.flatMap(LoggerReading::maker).orElse(null));
        json.put("serial", read.flatMap(LoggerReading::serial).orElse(null));
        json.put("unit", read.map(logger -> logger.unit().sign()).orElse(null));
        json.put("zone", read.flatMap(LoggerReading::zone).orElse(null));
        var readings = json.putArray("readings");
        // a node a reading would be many times the reading's size
        read.map(LoggerReading::points)
                .orElse(List.of())
                .forEach(point -> readings.addPOJO(
                        new PointJson(point.isoTime(), point.celsius().orElse(null))));
        json.set("findings", findings(reading));
        return json;
    }

    @JsonPropertyOrder({"at", "celsius"})
    private record PointJson(String at, @Nullable BigDecimal celsius) {}

    ObjectNode qc(String file, Reading<QcReading> reading) {
        var read = value(reading);
        var json = NODES.objectNode();
        json.put("file", file);
        json.put("tool", read.map(QcReading::tool).orElse(null));
        json.put("sample", read.flatMap(QcReading::sample).orElse(null));
        var metrics = json.putObject("metrics");
        read.ifPresent(qc -> qc.metrics()
                .forEach((name, metric) -> metrics.putObject(name)
                        .put("value", metric.value())
                        .put("unit", metric.unit())
                        .put("definition", metric.definition())));
        json.set("findings", findings(reading));
        return json;
    }

    ObjectNode hl7(Reading<OrderMessage> reading, boolean withNames) {
        var json = NODES.objectNode();
        value(reading)
                .ifPresent(
                        message -> new OrderMessageJson(NODES).into(json, withNames ? message : message.maskNames()));
        json.set("findings", findings(reading));
        return json;
    }

    private ArrayNode findings(Reading<?> reading) {
        var findings = NODES.arrayNode();
        reading.findings()
                .forEach(finding -> findings.addObject()
                        .put("line", finding.line())
                        .put("code", finding.code().code())
                        .put("message", finding.message(locale)));
        return findings;
    }

    private static <T> Optional<T> value(Reading<T> reading) {
        return switch (reading) {
            case Reading.Read<T> read -> Optional.of(read.value());
            case Reading.Refused<T> _ -> Optional.empty();
        };
    }
}
