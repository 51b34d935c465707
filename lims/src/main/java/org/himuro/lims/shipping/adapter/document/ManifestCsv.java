package org.himuro.lims.shipping.adapter.document;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himuro.lims.shipping.application.ParcelPage;
import org.himuro.lims.specimen.Material;

/** The manifest as CSV (RFC 4180), UTF-8 with mark so that spreadsheets read the Japanese in it. */
final class ManifestCsv {
    private static final List<String> HEAD = List.of(
            "parcel", "line", "sample_id", "container_id", "position", "material", "temp_class", "state", "condition");

    private ManifestCsv() {}

    static String of(ParcelPage p) {
        var text = new StringBuilder("\uFEFF");
        row(text, HEAD);
        int number = 0;
        for (var l : p.lines()) {
            row(
                    text,
                    List.of(
                            p.code(),
                            String.valueOf(++number),
                            l.tube(),
                            l.box().orElse(""),
                            l.cell().orElse(""),
                            l.material().map(Material::name).orElse(""),
                            p.temperature().name(),
                            l.state().name(),
                            l.condition().map(Enum::name).orElse("")));
        }
        return text.toString();
    }

    private static void row(StringBuilder text, List<String> cells) {
        text.append(Stream.of(cells)
                        .flatMap(List::stream)
                        .map(ManifestCsv::cell)
                        .collect(Collectors.joining(",")))
                .append("\r\n");
    }

    /** A cell never begins a formula. */
    private static String cell(String value) {
        var safe = value.matches("[=+@\\t\\r-].*") ? "'" + value : value;
        return safe.matches(".*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
