package org.himuro.lims.intake.model;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.himuro.integrations.table.TableCell;
import org.himuro.integrations.table.TableRow;
import org.himuro.lims.intake.BankFileKind;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.specimen.Material;

/** A manager's list, line by line. */
final class Lists {
    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    static final Instant NOW = Instant.parse("2026-11-30T00:00:00Z");
    static final List<String> TITLES =
            List.of("検体番号", "患者番号", "種別", "箱", "位置", "採取日", "凍結日", "量(µL)", "親番号", "同意書", "版");
    static final UUID DONOR = new UUID(1, 1);
    static final UUID BOX = new UUID(2, 2);

    private Lists() {}

    static List<TableRow> rows(String... lines) {
        var rows = new ArrayList<TableRow>();
        for (var line : lines) {
            rows.add(new TableRow(
                    rows.size() + 2,
                    Arrays.stream(line.split(",", -1))
                            .map(String::strip)
                            .map(TableCell::text)
                            .toList(),
                    false));
        }
        return rows;
    }

    static IntakeMapping mapping() {
        return mapping(0, 0);
    }

    static IntakeMapping mapping(int boxRows, int boxColumns) {
        var guess = MappingGuess.of(BankFileKind.TUBES, "", 1, TITLES, Set.of("血液", "凍結組織", "DNA"), List.of("A1"));
        return new IntakeMapping(
                guess.kind(),
                guess.sheet(),
                guess.headerRow(),
                guess.columns(),
                guess.words(),
                guess.scheme(),
                boxRows,
                boxColumns,
                "",
                true,
                "old-icf",
                1,
                "WG");
    }

    static TubeCheck check(IntakeMapping mapping, List<TableRow> rows) {
        var check = new TubeCheck(mapping, ListColumns.of(mapping, TITLES), TOKYO, NOW);
        rows.forEach(check::row);
        return check;
    }

    static Checked checked(String... lines) {
        return check(mapping(), rows(lines)).against(bank());
    }

    /** Box K1 of 9 by 9 with something in A01; tube P9 of the donor with the number 100. */
    static BankKnown bank() {
        return new BankKnown(
                Set.of("TAKEN", "P9"),
                Set.of("K1", "ELSEWHERE"),
                Map.of(
                        "K1",
                        new BankKnown.Place(BOX, ContainerType.BOX, 9, 9, true, Set.of("A01")),
                        "GONE",
                        new BankKnown.Place(new UUID(2, 3), ContainerType.BOX, 9, 9, false, Set.of()),
                        "ROOM",
                        new BankKnown.Place(new UUID(2, 4), ContainerType.ROOM, 0, 0, true, Set.of())),
                Map.of("P9", new BankKnown.Parent(new UUID(3, 3), DONOR)),
                Map.of("100", DONOR, "666", new UUID(6, 6)),
                Set.of(new UUID(6, 6)),
                true);
    }

    static List<String> codes(Checked checked) {
        return checked.faults().stream()
                .map(f -> f.row() + " " + f.reason().code())
                .toList();
    }

    static Material material(IntakeMapping mapping, String word) {
        return mapping.material(word).orElseThrow();
    }
}
