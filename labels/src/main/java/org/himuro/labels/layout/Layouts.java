package org.himuro.labels.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.himuro.labels.layout.LayoutFile.Reading;

/** The layouts that come with Himuro. Sites add their own by {@link LayoutFile}. */
@SuppressWarnings("ImmutableEnumChecker") // a layout is a record of records
public enum Layouts {
    /** 24 x 13 mm around a cryovial. Fields: code, codeStart, codeEnd (its groups, to be read by people), line1, line2. */
    CRYOVIAL_WRAP("cryovial-wrap-1"),
    /** 50 x 25 mm on a box. Fields: code, title, line1, line2. */
    BOX("box-1"),
    /** 85 x 54 mm: a command to be scanned. Fields: code, word, title, note. */
    COMMAND_CARD("command-card-1");

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
