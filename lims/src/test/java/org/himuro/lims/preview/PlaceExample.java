package org.himuro.lims.preview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Tone;
import org.himuro.lims.storage.application.BoxPicture;
import org.himuro.lims.storage.application.BoxPicture.Use;
import org.himuro.lims.storage.application.Care;
import org.himuro.lims.storage.application.Colouring;
import org.himuro.lims.storage.application.UnitPicture;

final class PlaceExample {
    private PlaceExample() {}

    static BoxPicture box() {
        var rows = new ArrayList<BoxPicture.Row>();
        for (var r = 0; r < 9; r++) {
            var row = r;
            rows.add(new BoxPicture.Row(
                    letter(r), IntStream.range(0, 9).mapToObj(c -> cell(row, c)).toList()));
        }
        return new BoxPicture(
                "B0412",
                List.of(
                        new BoxPicture.Place("中央バイオバンク", "#"),
                        new BoxPicture.Place("液体窒素槽 LN-02", "#"),
                        new BoxPicture.Place("ラック R04", "#")),
                Phrase.of("example.box-81"),
                IntStream.rangeClosed(1, 9).mapToObj(Integer::toString).toList(),
                rows,
                51,
                81);
    }

    private static BoxPicture.Cell cell(int row, int column) {
        var i = row * 9 + column;
        var position = letter(row) + (column + 1);
        if (i > 52 || i == 20) {
            var use = i == 20 ? Use.KEPT : i < 57 ? Use.HELD : Use.FREE;
            return new BoxPicture.Cell(position, use, Optional.empty(), false);
        }
        var serial = 101 + i / 3;
        var code = "WGNCH26000%03d%s%d%d".formatted(serial, "AAB".charAt(i % 3), i % 3 + 1, i % 7);
        var what = Phrase.of(i % 3 == 0 ? "example.tumour-ff" : i % 3 == 1 ? "example.normal-ff" : "example.blood");
        return new BoxPicture.Cell(
                position, Use.TAKEN, Optional.of(new BoxPicture.Held(code, what, i % 3 + 1, "#")), i == 24);
    }

    static UnitPicture unit() {
        var bays = new ArrayList<UnitPicture.Bay>();
        for (var s = 0; s < 5; s++) {
            var shelf = s;
            bays.add(new UnitPicture.Bay(
                    "S" + (s + 1),
                    Optional.of("#"),
                    24 + s * 142,
                    132,
                    IntStream.range(0, 6).mapToObj(r -> rack(shelf, r)).toList()));
        }
        return new UnitPicture(
                "ULT-03",
                "FHBB0000033",
                Phrase.of("example.ult"),
                List.of(new BoxPicture.Place("中央バイオバンク 保管室 2", "#")),
                UnitPicture.View.FRONT,
                Colouring.UTILISATION,
                Optional.of(new BigDecimal("-78.4")),
                new BigDecimal("-80"),
                Tone.DONE,
                Phrase.of("example.in-range"),
                740,
                760,
                bays,
                List.of(),
                Care.NONE);
    }

    private static UnitPicture.Rack rack(int shelf, int rack) {
        var occupied = Math.clamp(1620L - shelf * 410L - rack * 95L, 0, 1620);
        return new UnitPicture.Rack(
                "R" + (shelf * 6 + rack + 1),
                "RHBB0000033",
                80 + rack * 106,
                34 + shelf * 142,
                occupied,
                0,
                1620,
                UnitPicture.Shade.STEP_2,
                shelf == 1 && rack == 2,
                "#",
                List.of());
    }

    private static String letter(int row) {
        return Character.toString('A' + row);
    }
}
