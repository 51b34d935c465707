package org.himuro.integrations.logger;

import static org.himuro.integrations.FindingCode.NOT_TEXT;
import static org.himuro.integrations.FindingCode.TOO_LARGE;
import static org.himuro.integrations.FindingCode.WORKBOOK_DAMAGED;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.util.List;
import org.himuro.integrations.FileKind;
import org.himuro.integrations.Findings;

/** Opens a workbook of the kind .xls (BIFF8, [MS-XLS]); what is encrypted or older is refused. */
final class Xls {

    private Xls() {}

    static List<Table> sheets(byte[] bytes, Findings findings) {
        try {
            var workbook = OleFile.of(bytes).stream("Workbook");
            if (workbook.isEmpty()) {
                findings.add(0, NOT_TEXT, FileKind.OLE2.shown());
                return List.of();
            }
            return new XlsBook(workbook.get()).sheets();
        } catch (Xlsx.TooMuch limit) {
            findings.add(0, TOO_LARGE, String.valueOf(LoggerFileReader.MOST_BYTES));
        } catch (IOException | IndexOutOfBoundsException | BufferUnderflowException broken) {
            findings.add(0, WORKBOOK_DAMAGED, String.valueOf(broken.getMessage()));
        }
        return List.of();
    }
}
