package org.himuro.labels.render;

import java.util.Map;
import org.himuro.labels.id.CaseNumber;
import org.himuro.labels.id.CodeBook;
import org.himuro.labels.id.IdScheme;
import org.himuro.labels.id.ParsedCode.OurCode;
import org.himuro.labels.id.Suffix;
import org.himuro.labels.render.Rendering.Done;
import org.himuro.labels.render.Rendering.Refused;
import org.himuro.labels.render.Rendering.Values;

/** Labels for the tests of this package. */
final class Samples {
    static final String TUBE = "WGNCH26000123T010";

    private Samples() {}

    static Values vial(String code, String line1) {
        var groups = ((OurCode) CodeBook.installed().parse(code)).groups();
        return new Values(Map.of(
                "code",
                code,
                "codeStart",
                groups.getFirst(),
                "codeEnd",
                String.join(" ", groups.subList(1, groups.size())),
                "line1",
                line1,
                "line2",
                "2026-11-20 LN2 -80C"));
    }

    static String tube(int serial) {
        var scheme = IdScheme.standard();
        var number = scheme.nextFrom(new CaseNumber("WG", "NCH", 26, serial)).orElseThrow();
        var suffix = scheme.nextFrom(number, new Suffix('T', 1)).orElseThrow();
        return scheme.code(number, suffix).orElseThrow();
    }

    static Values box(String code) {
        return new Values(
                Map.of("code", code, "title", "NCH 000045", "line1", "新鮮凍結 9 x 9", "line2", "F-02 / 棚 3 / 箱 12"));
    }

    static Values card() {
        return new Values(Map.of("code", "HMCREMOVEDM", "word", "REMOVED", "title", "摘出", "note", "組織を体外に取り出した時"));
    }

    static <T> T done(Rendering<T> rendering) {
        return switch (rendering) {
            case Done<T> done -> done.output();
            case Refused<T> refused -> throw new AssertionError(refused.faults().toString());
        };
    }
}
