package org.himuro.labels.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.himuro.labels.id.Cell;
import org.himuro.labels.id.CodeBook;
import org.himuro.labels.id.Command;
import org.himuro.labels.id.Item;
import org.himuro.labels.id.ItemKind;
import org.himuro.labels.scan.Symbol.Code;

@Tag("L4")
class DecoratedScanTest {
    @Property
    void whatever_keyboards_and_scanners_add_the_same_code_arrives(
            @ForAll("codes") String code,
            @ForAll("before") String before,
            @ForAll("after") String after,
            @ForAll boolean lower,
            @ForAll boolean wide,
            @ForAll("hyphens") String hyphen,
            @ForAll @IntRange(min = 1, max = 10) int cut,
            @ForAll @IntRange(min = 1, max = 3) int times) {
        var at = Math.min(cut, code.length() - 1);
        var typed = code.substring(0, at) + hyphen + code.substring(at);
        typed = lower ? typed.toLowerCase(Locale.ROOT) : typed;
        typed = wide ? wide(typed) : typed;
        assertThat(ScanText.normalise((before + typed + after).repeat(times)))
                .isEqualTo(new Code(CodeBook.installed().parse(code)));
    }

    @Provide
    Arbitrary<String> codes() {
        var box = new Item(ItemKind.BOX, "NCH", 45).next().orElseThrow();
        var commands = Command.all().map(Command::code).toList();
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "WGNCH260001237", "WGNCH26000123T010", box.code().orElseThrow(), box.code(new Cell(9, 9))),
                Arbitraries.of(commands));
    }

    @Provide
    Arbitrary<String> before() {
        return Arbitraries.of("", " ", "]d1", "]d2", "]C0", "]Q1", "\u3000");
    }

    @Provide
    Arbitrary<String> after() {
        return Arbitraries.of("", "\r", "\n", "\r\n", "\t", " ", "\u001d");
    }

    @Provide
    Arbitrary<String> hyphens() {
        return Arbitraries.of("", " ", "-", "ー", "ｰ", "−", "‐", "－", "\u3000");
    }

    private static String wide(String text) {
        var out = new StringBuilder();
        text.chars().forEach(c -> out.append((char) (c > 32 && c < 127 ? c + 0xFEE0 : c)));
        return out.toString();
    }
}
