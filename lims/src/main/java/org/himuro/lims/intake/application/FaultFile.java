package org.himuro.lims.intake.application;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.himuro.integrations.Reading;
import org.himuro.integrations.table.SafeCsv;
import org.himuro.integrations.table.SafeXlsx;
import org.himuro.integrations.table.TableFile;
import org.himuro.integrations.table.TableRow;
import org.himuro.lims.intake.BankImport;
import org.himuro.lims.intake.model.ImportFault;
import org.himuro.lims.intake.model.IntakeMapping;

/** The lines with faults as they came, each with its number and what is wrong with it: to be mended and brought again. */
@Singleton
public final class FaultFile {
    private static final String BETWEEN = "; ";

    private final OpeningList opening;
    private final CheckingList checking;

    FaultFile(OpeningList opening, CheckingList checking) {
        this.opening = opening;
        this.checking = checking;
    }

    /** In what the file is written. */
    public enum Form {
        CSV,
        XLSX
    }

    /** Titles of the two columns that are added. */
    public record Titles(String row, String wrong) {}

    /** @param worded a fault in the reader's language; absent where there is no list to say anything of */
    public Optional<byte[]> of(BankImport imported, Form form, Titles titles, Function<ImportFault, String> worded) {
        var mapping = imported.mapping().map(IntakeMapping::of);
        var file = opening.of(imported);
        if (mapping.isEmpty() || file.isEmpty()) {
            return Optional.empty();
        }
        var faults = new HashMap<Integer, String>();
        checking.recent(imported)
                .checked()
                .faults()
                .forEach(f -> faults.merge(f.row(), worded.apply(f), (a, b) -> a + BETWEEN + b));
        var lines = lines(file.get(), mapping.get(), titles, faults);
        return Optional.of(form == Form.CSV ? csv(lines) : xlsx(lines));
    }

    private static List<List<String>> lines(
            ListFile file, IntakeMapping mapping, Titles titles, Map<Integer, String> faults) {
        var lines = new ArrayList<List<String>>();
        lines.add(line(titles.row(), titles.wrong(), file.titles(mapping.sheet(), mapping.headerRow())));
        Optional.ofNullable(faults.get(0)).ifPresent(whole -> lines.add(line("", whole, List.of())));
        var read = file.below(
                mapping,
                (TableRow row) -> Optional.ofNullable(faults.get(row.number()))
                        .ifPresent(wrong -> lines.add(line(String.valueOf(row.number()), wrong, row.texts()))));
        return read instanceof Reading.Read<TableFile.Passed> ? lines : lines.subList(0, 1);
    }

    private static List<String> line(String row, String wrong, List<String> cells) {
        var line = new ArrayList<String>();
        line.add(row);
        line.add(wrong);
        line.addAll(cells);
        return line;
    }

    private static byte[] csv(List<List<String>> lines) {
        var csv = new SafeCsv();
        lines.forEach(csv::row);
        return csv.taken().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] xlsx(List<List<String>> lines) {
        var out = new ByteArrayOutputStream();
        try (var book = new SafeXlsx(out, "faults")) {
            for (var line : lines) {
                book.row(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
