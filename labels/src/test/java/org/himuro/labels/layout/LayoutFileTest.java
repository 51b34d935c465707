package org.himuro.labels.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.himuro.labels.layout.Fault.Code;
import org.himuro.labels.layout.LayoutFile.Reading;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("L3")
class LayoutFileTest {
    @Test
    void the_layouts_that_come_along_are_read() {
        assertThat(Layouts.all())
                .extracting(Layout::name)
                .containsExactly(
                        "cap-dot",
                        "cryovial-wrap",
                        "box",
                        "command-card",
                        "worker-badge",
                        "freezer",
                        "parcel",
                        "exempt-human",
                        "no-dry-ice",
                        "dry-ice");
    }

    @Test
    void every_mistake_is_said_at_once_with_its_line() {
        var file = """
                layout: cap
                version: 0
                title: {ja: キャップ}
                size: [10]
                colour: red
                fields: [code]
                elements:
                  - text: {in: [0, 0, 5, 2], size: 2, weight: fat, text: "{serial}"}
                  - symbol: {kind: aztec, at: [1, 1], module: wide, text: "{code}"}
                  - picture: {}
                """;
        assertThat(faults(file))
                .extracting(f -> f.code() + " " + f.where())
                .containsExactlyInAnyOrder(
                        "KEY_UNKNOWN line 5",
                        "VALUE_WRONG line 2",
                        "KEY_MISSING line 3",
                        "VALUE_WRONG line 4",
                        "VALUE_WRONG line 8",
                        "FIELD_UNKNOWN line 8",
                        "VALUE_WRONG line 9",
                        "VALUE_WRONG line 9",
                        "KEY_UNKNOWN line 10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "- a", "a: &x {b: *x}", "a: 1\na: 2", "!!java.io.File [x]", "layout: {a: b}"})
    void what_is_no_layout_is_refused(String file) {
        assertThat(faults(file)).isNotEmpty();
    }

    @Test
    void an_alias_bomb_is_refused() {
        var bomb = "a: &a [x,x]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\nelements: [*c,*c,*c,*c]";
        assertThat(faults(bomb)).isNotEmpty();
    }

    @Property
    void no_text_makes_the_reader_fail(@ForAll String file) {
        assertThat(LayoutFile.read(file)).isInstanceOf(Reading.Faulty.class);
    }

    private static List<Fault> faults(String file) {
        return switch (LayoutFile.read(file)) {
            case Reading.Faulty faulty -> faulty.faults();
            case Reading.Read read -> throw new AssertionError("read: " + read.layout());
        };
    }

    static boolean has(List<Fault> faults, Code code) {
        return faults.stream().anyMatch(f -> f.code() == code);
    }
}
