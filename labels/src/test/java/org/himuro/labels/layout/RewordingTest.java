package org.himuro.labels.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.himuro.labels.layout.Element.Mark;
import org.himuro.labels.layout.Element.Text;
import org.himuro.labels.layout.LayoutFile.Reading;
import org.himuro.labels.layout.Rewording.Line;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("L3")
class RewordingTest {
    private static final Layout WRAP = Layouts.CRYOVIAL_WRAP.layout();

    @Test
    void only_the_lines_that_do_not_tell_the_code_can_be_changed() {
        assertThat(Rewording.asShipped(WRAP).lines()).extracting(Line::text).containsExactly("{line1}", "{line2}");
        for (var layout : Layouts.all()) {
            assertThat(Rewording.asShipped(layout).lines())
                    .as(layout.name())
                    .noneMatch(line -> line.text().contains("{code"));
        }
    }

    @Test
    void what_it_says_is_changed_and_nothing_else() {
        var said = read(line(4, "1.8", "{line1} for research"));
        for (var i = 0; i < WRAP.elements().size(); i++) {
            var before = WRAP.elements().get(i);
            var after = said.elements().get(i);
            if (i == 3) {
                assertThat(after).isInstanceOfSatisfying(Text.class, text -> {
                    assertThat(text.text().text()).isEqualTo("{line1} for research");
                    assertThat(text.size()).isEqualTo(1.8);
                    assertThat(text.area()).isEqualTo(((Text) before).area());
                });
            } else {
                assertThat(after).isEqualTo(before);
            }
        }
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        var wrong = new Rewording(
                List.of(line(1, "2", "x"), line(4, "2", "{patient}"), line(5, "0.5", "y"), line(99, "2", "z")));
        assertThat(wrong.of(WRAP))
                .isInstanceOfSatisfying(
                        Reading.Faulty.class,
                        f -> assertThat(f.faults())
                                .extracting(Fault::code)
                                .containsExactlyInAnyOrder(
                                        Fault.Code.LINE_FIXED,
                                        Fault.Code.FIELD_UNKNOWN,
                                        Fault.Code.VALUE_WRONG,
                                        Fault.Code.LINE_FIXED));
    }

    @Test
    void only_what_differs_is_kept() {
        assertThat(Rewording.asShipped(WRAP).against(WRAP)).isEqualTo(Rewording.NONE);
        var said = new Rewording(List.of(line(4, "2.10", "{line1}"), line(5, "2.1", "")));
        assertThat(said.against(WRAP).written()).isEqualTo("5 2.1 ");
    }

    @Test
    void anything_else_than_what_was_written_is_refused() {
        for (var other : List.of("x", "4", "4 2", "4 2,1 a", "0 2 a", "-1 2 a", "4 2.123 a")) {
            assertThatThrownBy(() -> Rewording.read(other)).as(other).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Property
    void it_is_read_as_it_was_written(@ForAll("lines") List<Line> lines) {
        var written = new Rewording(lines).written();
        assertThat(Rewording.read(written).written()).isEqualTo(written);
        assertThat(Rewording.read(written).lines())
                .extracting(Line::text)
                .isEqualTo(lines.stream().map(Line::text).toList());
    }

    /** Whatever a site says, the symbol and the text of the code stay where they are. */
    @Property
    void the_code_stays(@ForAll("lines") List<Line> lines) {
        for (var layout : Layouts.all()) {
            if (new Rewording(lines).of(layout) instanceof Reading.Read(var said)) {
                for (var i = 0; i < layout.elements().size(); i++) {
                    var before = layout.elements().get(i);
                    if (before instanceof Mark
                            || before instanceof Text text && text.text().text().contains("{code")) {
                        assertThat(said.elements().get(i)).isEqualTo(before);
                    }
                }
            }
        }
    }

    @Provide
    Arbitrary<List<Line>> lines() {
        var text = Arbitraries.strings()
                .withChars("abc {}1行。－")
                .withChars("line1code")
                .ofMaxLength(12);
        var size = Arbitraries.integers().between(10, 400).map(n -> BigDecimal.valueOf(n, 1));
        return Combinators.combine(Arbitraries.integers().between(1, 8), size, text)
                .as(Line::new)
                .list()
                .uniqueElements(Line::element)
                .ofMaxSize(4);
    }

    private static Line line(int element, String size, String text) {
        return new Line(element, new BigDecimal(size), text);
    }

    private static Layout read(Line... lines) {
        return ((Reading.Read) new Rewording(List.of(lines)).of(WRAP)).layout();
    }
}
