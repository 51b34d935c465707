package org.himuro.lims.reporting.adapter.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.integrations.table.SafeCsv;
import org.himuro.integrations.table.SafeXlsx;
import org.himuro.labels.json.Json;
import org.himuro.lims.reporting.application.ManifestColumn;
import org.himuro.lims.reporting.application.PaperLine;
import org.himuro.lims.reporting.application.ParcelContents;
import org.himuro.lims.reporting.application.ParcelPaper;

/** The manifest for the receiver's own system: the same columns and values as CSV, XLSX and JSON. */
final class ManifestFiles {
    private static final List<String> HEAD =
            Arrays.stream(ManifestColumn.values()).map(ManifestColumn::id).toList();

    private ManifestFiles() {}

    static byte[] csv(ParcelPaper paper, ParcelContents contents) {
        var csv = new SafeCsv();
        csv.row(HEAD);
        contents.lines().forEach(l -> csv.row(row(l, paper)));
        return csv.taken().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] xlsx(ParcelPaper paper, ParcelContents contents) {
        var out = new ByteArrayOutputStream();
        try (var sheet = new SafeXlsx(out, "manifest")) {
            sheet.row(HEAD);
            for (var l : contents.lines()) {
                sheet.row(row(l, paper));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Numbers are numbers, what is not known is null. */
    static byte[] json(ParcelPaper paper, ParcelContents contents) {
        var file = new LinkedHashMap<String, Object>();
        file.put("schema", "himuro-manifest-1");
        file.put("document", paper.draft() ? "DRAFT" : "FINAL");
        file.put("parcel", paper.parcel().code());
        file.put("sender", paper.sender().code());
        file.put("receiver", paper.receiver().code());
        file.put("purpose", paper.purpose().name());
        file.put("temp_class", paper.temperature().name());
        file.put("hazard_class", paper.hazardClass());
        file.put("coolant", paper.coolant());
        file.put(
                "dry_ice_kg",
                paper.dryIceKg().map(BigDecimal::stripTrailingZeros).map(ManifestFiles::plain));
        file.put("seal", paper.packed().seal());
        file.put("logger", paper.packed().logger());
        file.put(
                "carrier",
                paper.carrier().map(c -> c.code()).or(() -> paper.parcel().carrier()));
        file.put("waybill", paper.waybill());
        file.put("expected_arrival", paper.parcel().expectedArrival().map(Object::toString));
        file.put("lines", contents.lines().stream().map(l -> line(l, paper)).toList());
        return (Json.of(file) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> row(PaperLine line, ParcelPaper paper) {
        return Arrays.stream(ManifestColumn.values())
                .map(c -> c.of(line, paper))
                .toList();
    }

    private static Map<String, Object> line(PaperLine line, ParcelPaper paper) {
        var cells = new LinkedHashMap<String, Object>();
        for (var column : ManifestColumn.values()) {
            var text = column.of(line, paper);
            cells.put(
                    column.id(),
                    text.isEmpty() ? Optional.empty() : column.isNumber() ? plain(new BigDecimal(text)) : text);
        }
        return cells;
    }

    /** Without an exponent. */
    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
