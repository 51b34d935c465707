package org.himuro.labels.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.himuro.labels.layout.LayoutFile.Reading;

/** The layouts that come with Himuro. Sites add their own by {@link LayoutFile}. */
@SuppressWarnings("ImmutableEnumChecker") // a layout is a record of records
public enum Layouts {
    /** 9.5 mm, round, on the cap of a cryovial. Fields: code, mark (what tells it from its siblings). */
    CAP_DOT("cap-dot-1"),
    /** 24 x 13 mm around a cryovial. Fields: code, codeStart, codeEnd (its groups, to be read by people), line1, line2. */
    CRYOVIAL_WRAP("cryovial-wrap-1"),
    /** 50 x 25 mm on a box. Fields: code, title, line1, line2. */
    BOX("box-1"),
    /** 85 x 54 mm: a command to be scanned. Fields: code, word, title, note. */
    COMMAND_CARD("command-card-1"),
    /** 85 x 54 mm: who works. Fields: code, name, role, site. */
    WORKER_BADGE("worker-badge-1"),
    /** 100 x 60 mm on a freezer, tank or refrigerator. Fields: code, title, temperature, place, contact. */
    FREEZER("freezer-1"),
    /** 100 x 150 mm on a parcel of Category B, with its UN3373 mark. Fields: code, contents, from, fromAddress, to, toAddress, responsible (name and telephone). */
    PARCEL("parcel-1"),
    /** 100 x 150 mm on a parcel of exempt human specimens, with its mark. Fields as of {@link #PARCEL}. */
    EXEMPT_HUMAN("exempt-human-1"),
    /** 100 x 60 mm on the sealed layer within a parcel: no dry ice in here. Field: code. */
    NO_DRY_ICE("no-dry-ice-1"),
    /** A5 on a parcel with dry ice: UN1845 and class 9. Fields: code, netKg, from, fromAddress, to, toAddress. */
    DRY_ICE("dry-ice-1");

    private final Layout layout;

    Layouts(String file) {
        layout = switch (LayoutFile.read(text(file + ".yaml"))) {
            case Reading.Read read -> read.layout();
            case Reading.Faulty faulty -> throw new IllegalStateException(file + " " + faulty.faults());
        };
    }

    /** The layout. */
    public Layout layout() {
        return layout;
    }

    /** All of them, first the smallest. */
    public static List<Layout> all() {
        return List.of(values()).stream().map(Layouts::layout).toList();
    }

    private static String text(String file) {
        try (var in = Layouts.class.getResourceAsStream("/org/himuro/labels/layouts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The layout is not on the class path: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
