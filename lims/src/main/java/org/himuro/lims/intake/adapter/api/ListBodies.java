package org.himuro.lims.intake.adapter.api;

import io.micronaut.serde.annotation.SerdeImport;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.intake.BankFileKind;
import org.himuro.lims.intake.BankImport;
import org.himuro.lims.intake.ImportPhase;
import org.himuro.lims.intake.SteerBankImport.Where;
import org.himuro.lims.intake.application.CheckingList;
import org.himuro.lims.intake.application.ImportPage;
import org.himuro.lims.intake.model.ImportFault;
import org.himuro.lims.intake.model.IntakeMapping;
import org.himuro.lims.platform.web.Text;

/** What is said about lists and answered. */
@SerdeImport(IntakeMapping.class)
@SerdeImport(IntakeMapping.Column.class)
@SerdeImport(IntakeMapping.Word.class)
final class ListBodies {
    private static final int FAULTS = 1_000;

    private ListBodies() {}

    /** @param name under which it is kept for the next list */
    @Serdeable
    record Explain(String name, IntakeMapping mapping) {
        /** With the bank's own words in their plain form. */
        IntakeMapping read() {
            return mapping.withWords(mapping.words().stream()
                    .map(w -> IntakeMapping.Word.of(w.word(), w.material()))
                    .distinct()
                    .toList());
        }
    }

    /** @param seen as the check gave it: what is taken is what was looked at */
    @Serdeable
    record Take(String seen) {}

    @Serdeable
    record Steer(Where where) {}

    @Serdeable
    record BankLists(List<Line> items) {}

    /**
     * A list in short.
     *
     * @param file SHA-256 of the file, hexadecimal
     * @param rows lines that were taken on
     * @param parts in which it is taken, one act each
     * @param done parts taken, or taken back where that is being done
     */
    @Serdeable
    record Line(
            UUID id,
            BankFileKind kind,
            ImportPhase phase,
            String file,
            int rows,
            int parts,
            int done,
            Instant receivedAt,
            Optional<Instant> endedAt) {
        static Line of(BankImport i) {
            return new Line(
                    i.id(),
                    i.kind(),
                    i.phase(),
                    i.file(),
                    i.rowCount(),
                    i.chunks(),
                    i.done(),
                    i.receivedAt(),
                    i.endedAt());
        }
    }

    /**
     * A list as it stands.
     *
     * @param mappingName none before somebody said how it is read
     * @param mapping as it was said; before that as a list with these titles was read, or as is likely
     * @param halted why it stopped by itself
     */
    @Serdeable
    record BankList(
            Line list,
            Optional<String> mappingName,
            Optional<IntakeMapping> mapping,
            List<String> halted,
            Optional<Check> check) {
        static BankList of(ImportPage page, Optional<IntakeMapping> mapping, Text text) {
            return new BankList(
                    Line.of(page.imported()),
                    page.imported().mappingName(),
                    mapping,
                    page.halted().stream().map(text::of).toList(),
                    page.check().map(c -> Check.of(c, text)));
        }
    }

    /**
     * What the check of the whole list found; nothing is recorded by it.
     *
     * @param seen to be said when the list is taken
     * @param reasons why it could not be checked at all
     * @param noticed of the file itself
     * @param faultCount all of them
     * @param faults the first {@value #FAULTS}, by line
     * @param withoutDate tubes of which nobody knows when they were collected
     */
    @Serdeable
    record Check(
            String seen,
            List<String> reasons,
            List<String> noticed,
            int lines,
            int tubes,
            int donors,
            int newPlaces,
            int children,
            int withoutDate,
            int faultCount,
            List<Fault> faults) {
        static Check of(CheckingList.Result result, Text text) {
            var checked = result.checked();
            return new Check(
                    result.seen(),
                    result.reasons().stream().map(text::of).toList(),
                    result.noticed().stream()
                            .map(f -> f.message(text.language().locale()))
                            .toList(),
                    checked.lines(),
                    checked.tubes(),
                    checked.donors(),
                    checked.newPlaces(),
                    checked.children(),
                    checked.withoutDate(),
                    checked.faultCount(),
                    checked.faults().stream()
                            .limit(FAULTS)
                            .map(f -> Fault.of(f, text))
                            .toList());
        }
    }

    /** @param row as a spreadsheet numbers it; 0 = the whole list @param column empty = the whole line */
    @Serdeable
    record Fault(int row, String column, String code, String message) {
        static Fault of(ImportFault fault, Text text) {
            return new Fault(fault.row(), fault.column(), fault.reason().code(), text.of(fault.reason()));
        }
    }
}
