package org.himuro.labels.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

@Tag("L3")
class GraphicTextTest {
    private static final String DIGITS = "0123456789ABCDEF";

    @Property
    void what_is_shortened_says_the_same(
            @ForAll @IntRange(min = 1, max = 300) int rowBytes,
            @ForAll @Size(min = 1, max = 12) int[] rows,
            @ForAll boolean sparse) {
        var dots = new byte[rowBytes * rows.length];
        for (var i = 0; i < dots.length; i++) {
            var row = rows[i / rowBytes];
            dots[i] =
                    (byte) (sparse ? (row >> 3) % 2 == 0 ? 0 : 0xFF : row * (i % rowBytes / (1 + Math.abs(row % 90))));
        }
        assertThat(expanded(GraphicText.of(dots, rowBytes), rowBytes))
                .isEqualTo(HexFormat.of().withUpperCase().formatHex(dots));
    }

    /** As the manual of ZPL II says it, not as it is written here. */
    private static String expanded(String text, int rowBytes) {
        var all = new StringBuilder();
        var row = new StringBuilder();
        var count = 0;
        for (var c : text.toCharArray()) {
            if (c >= 'G' && c <= 'Y') {
                count += c - 'F';
                continue;
            } else if (c >= 'g' && c <= 'z') {
                count += (c - 'f') * 20;
                continue;
            } else if (c == ':') {
                row.append(all, all.length() - rowBytes * 2, all.length());
            } else if (c == ',' || c == '!') {
                row.repeat(c == ',' ? '0' : 'F', rowBytes * 2 - row.length());
            } else {
                assertThat(DIGITS).contains(String.valueOf(c));
                row.repeat(c, Math.max(1, count));
            }
            count = 0;
            if (row.length() == rowBytes * 2) {
                all.append(row);
                row.setLength(0);
            }
        }
        assertThat(row).isEmpty();
        return all.toString();
    }
}
