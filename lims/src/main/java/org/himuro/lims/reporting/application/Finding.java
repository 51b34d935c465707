package org.himuro.lims.reporting.application;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.himuro.labels.id.ParsedCode;
import org.himuro.labels.scan.ScanText;
import org.himuro.labels.scan.Symbol;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.reporting.application.Found.Kind;
import org.himuro.lims.reporting.application.Found.Thing;

/**
 * From what was scanned or typed anywhere on a desk page to the page of the tube, box, case, parcel or order. What may not be
 * seen is answered as what does not exist.
 */
@Singleton
public final class Finding {
    private static final int MOST_CHOICES = 10;

    private final Places places;
    private final TubeRegister tubes;
    private final InstantSource clock;

    Finding(Places places, TubeRegister tubes, InstantSource clock) {
        this.places = places;
        this.tubes = tubes;
        this.clock = clock;
    }

    /** Containers, parcels, cases and orders that a site may read, by code. */
    @FunctionalInterface
    public interface Places {
        List<Thing> byCodes(Collection<String> codes, UUID site, boolean every);
    }

    public Found find(String text, Viewer viewer) {
        return switch (ScanText.normalise(text)) {
            case Symbol.Unreadable(int length, Symbol.Reason reason) -> new Found.Nothing(reason.name(), length);
            case Symbol.Code(ParsedCode code) -> find(code, text.strip(), viewer);
        };
    }

    private Found find(ParsedCode code, String typed, Viewer viewer) {
        return switch (code) {
            case ParsedCode.PositionCode p -> position(p, viewer);
            case ParsedCode.OurCode c -> found(List.of(c.text()), "UNKNOWN", typed, viewer);
            case ParsedCode.CommandCode c -> new Found.Nothing("COMMAND", typed.length());
            case ParsedCode.CheckWrong w -> found(List.of(w.text(), typed), "CHECK_WRONG", typed, viewer);
            case ParsedCode.ForeignCode f -> found(List.of(f.verbatim()), "FOREIGN", typed, viewer);
            case ParsedCode.Ambiguous a -> found(readings(a), "UNKNOWN", typed, viewer);
            case ParsedCode.Unknown u -> begun(u.text(), typed, viewer);
        };
    }

    private static List<String> readings(ParsedCode.Ambiguous ambiguous) {
        return ambiguous.readings().stream()
                .flatMap(r -> switch (r) {
                    case ParsedCode.OurCode c -> Stream.of(c.text());
                    case ParsedCode.ForeignCode f -> Stream.of(f.verbatim());
                    case ParsedCode.CommandCode c -> Stream.<String>empty();
                    case ParsedCode.CheckWrong w -> Stream.of(w.text());
                    case ParsedCode.Ambiguous a -> Stream.<String>empty();
                    case ParsedCode.Unknown u -> Stream.of(u.text());
                })
                .toList();
    }

    private Found position(ParsedCode.PositionCode p, Viewer viewer) {
        var box = p.within().code().orElse("");
        return things(List.of(box), viewer).stream()
                .findFirst()
                .<Found>map(t -> new Found.At(t.href() + "#at-" + p.cell().label()))
                .orElseGet(() -> new Found.Nothing("UNKNOWN", p.text().length()));
    }

    private Found found(Collection<String> codes, String otherwise, String typed, Viewer viewer) {
        var things = things(codes, viewer);
        return switch (things.size()) {
            case 0 -> new Found.Nothing(otherwise, typed.length());
            case 1 -> new Found.At(things.getFirst().href());
            default -> new Found.Choose(things);
        };
    }

    /** Not a whole code: an order's, another maker's, or the beginning of a tube's. */
    private Found begun(String text, String typed, Viewer viewer) {
        var upper = typed.toUpperCase(Locale.ROOT);
        var whole = found(Stream.of(typed, upper, text).distinct().toList(), "UNKNOWN", typed, viewer);
        if (!(whole instanceof Found.Nothing) || !text.matches("[A-Z0-9]{4,32}") || !viewer.may(Kind.TUBE.right())) {
            return whole;
        }
        var sight = Sight.of(viewer, clock.instant());
        var part = tubes.part(TubeQuery.first(sight, beginning(text), TubeQuery.Sort.CODE, MOST_CHOICES));
        if (part.next().isPresent()) {
            return new Found.At("/tubes?q=" + text);
        }
        var things = part.rows().stream()
                .map(l -> new Thing(Kind.TUBE, l.row().code()))
                .toList();
        return things.isEmpty()
                ? whole
                : things.size() == 1 ? new Found.At(things.getFirst().href()) : new Found.Choose(things);
    }

    private static Conditions beginning(String text) {
        return Conditions.asked(Fields.query(Map.of("q", text)));
    }

    /** Codes are plain characters; what is not cannot be one. */
    private List<Thing> things(Collection<String> texts, Viewer viewer) {
        var codes =
                texts.stream().filter(c -> c.matches("[!-~]{1,48}")).distinct().toList();
        var ofTubes = codes.stream()
                .flatMap(c -> tubes.byCode(c, viewer.site(), viewer.everySite()).stream())
                .map(row -> new Thing(Kind.TUBE, row.code()));
        return Stream.concat(ofTubes, places.byCodes(codes, viewer.site(), viewer.everySite()).stream())
                .filter(t -> viewer.may(t.kind().right()))
                .distinct()
                .toList();
    }
}
