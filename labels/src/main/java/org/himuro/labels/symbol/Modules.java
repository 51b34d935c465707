package org.himuro.labels.symbol;

import com.google.zxing.common.BitMatrix;
import java.util.ArrayList;
import java.util.List;

/** The dark and light modules of a symbol, without a quiet zone. Immutable. */
public final class Modules {
    private final BitMatrix bits;

    Modules(BitMatrix bits) {
        this.bits = bits;
    }

    /** A row of dark modules. */
    public record Run(int x, int y, int length) {}

    public int width() {
        return bits.getWidth();
    }

    /** One for a linear symbol. */
    public int height() {
        return bits.getHeight();
    }

    public boolean isDark(int x, int y) {
        return bits.get(x, y);
    }

    /** The dark modules, neighbours in a row together. */
    public List<Run> darkRuns() {
        var runs = new ArrayList<Run>();
        for (var y = 0; y < height(); y++) {
            for (var x = 0; x < width(); x++) {
                var start = x;
                while (x < width() && isDark(x, y)) {
                    x++;
                }
                if (x > start) {
                    runs.add(new Run(start, y, x - start));
                }
            }
        }
        return runs;
    }
}
