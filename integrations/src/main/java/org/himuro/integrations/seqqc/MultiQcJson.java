package org.himuro.integrations.seqqc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code multiqc_data.json}: general statistics, one table per module, by sample; older reports list the tables, newer ones name them. */
final class MultiQcJson {

    private MultiQcJson() {}

    static Sheet read(Map<String, JsonNode> members, Optional<String> wanted, Sheet sheet) {
        var general = members.getOrDefault("report_general_stats_data", MissingNode.getInstance());
        Set<String> samples = new LinkedHashSet<>();
        general.forEach(table -> table.fieldNames().forEachRemaining(samples::add));
        Choice.of(samples, wanted, sheet)
                .ifPresent(sample ->
                        general.forEach(table -> rows(table.path(sample)).forEach(row -> figures(row, sheet))));
        return sheet;
    }

    // newer reports hold a list of rows per sample, each with its figures in "data"
    private static List<JsonNode> rows(JsonNode node) {
        var rows = new ArrayList<JsonNode>();
        if (node.isArray()) {
            node.forEach(row -> rows.add(row.has("data") ? row.get("data") : row));
        } else if (node.isObject()) {
            rows.add(node);
        }
        return rows;
    }

    private static void figures(JsonNode row, Sheet sheet) {
        row.properties()
                .forEach(figure -> MultiQcFigures.of(figure.getKey())
                        .ifPresent(source -> sheet.take(0, source, JsonText.value(figure.getValue()))));
    }
}
