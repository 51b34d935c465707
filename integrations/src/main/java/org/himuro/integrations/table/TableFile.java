package org.himuro.integrations.table;

import java.util.List;
import java.util.Optional;
import org.himuro.integrations.FileKind;
import org.himuro.integrations.FindingCode;
import org.himuro.integrations.Reading;

/**
 * A file of tables: delimited text in UTF-8, UTF-16 or Shift_JIS, or a workbook of the kind .xlsx. It is read from its beginning each
 * time and never held as a whole, so that a hundred thousand lines cost no more memory than one.
 */
public sealed interface TableFile permits TextTable, Workbook {

    /** Takes the lines one after the other. */
    @FunctionalInterface
    interface Visitor {
        /** @return whether the next line is wanted */
        boolean row(TableRow row);
    }

    /** What was gone through. @param rows that say something */
    record Passed(int rows, int columns) {}

    /** The sheets in their order; a text has one without a name. */
    List<String> sheets();

    /**
     * Lines that say something, in their order.
     *
     * @return refused where a limit is passed or the file is damaged; what was visited before does not count then
     */
    Reading<Passed> rows(String sheet, Visitor visitor);

    /** Refused where it is neither text nor workbook, or too large. */
    static Reading<TableFile> open(byte[] content) {
        if (content.length == 0) {
            return Reading.refused(FindingCode.EMPTY_FILE);
        }
        if (content.length > TableLimits.MOST_BYTES) {
            return Reading.refused(FindingCode.TOO_LARGE, String.valueOf(TableLimits.MOST_BYTES));
        }
        var kind = FileKind.of(content);
        if (kind.equals(Optional.of(FileKind.ZIP))) {
            return Workbook.open(content);
        }
        return kind.<Reading<TableFile>>map(k -> Reading.refused(FindingCode.NOT_TEXT, k.shown()))
                .orElseGet(() -> TextTable.open(content));
    }
}
