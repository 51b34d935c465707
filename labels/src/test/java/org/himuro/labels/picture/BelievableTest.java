package org.himuro.labels.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.datamatrix.decoder.Decoder;
import com.google.zxing.datamatrix.encoder.DefaultPlacement;
import com.google.zxing.datamatrix.encoder.ErrorCorrection;
import com.google.zxing.datamatrix.encoder.HighLevelEncoder;
import com.google.zxing.datamatrix.encoder.SymbolInfo;
import java.util.Optional;
import org.himuro.labels.picture.Believable.Accepted;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("L6")
class BelievableTest {
    private static final int ONE_MODULE = 0x01;
    private static final int ALL_MODULES = 0xFF;

    /** A symbol of which some code words are damaged, as it would be sampled. */
    private static Optional<Accepted> read(String text, int words, int damage) throws Exception {
        var data = HighLevelEncoder.encodeHighLevel(text);
        var info = SymbolInfo.lookup(data.length());
        var all = new StringBuilder(ErrorCorrection.encodeECC200(data, info));
        for (var k = 0; k < words; k++) {
            all.setCharAt(3 * k, (char) (all.charAt(3 * k) ^ damage));
        }
        var placed = new DefaultPlacement(all.toString(), info.getSymbolDataWidth(), info.getSymbolDataHeight());
        placed.place();
        var size = info.getSymbolWidth();
        var bits = new BitMatrix(size);
        for (var y = 0; y < size; y++) {
            for (var x = 0; x < size; x++) {
                var border = x == 0 || y == size - 1 || y == 0 && x % 2 == 0 || x == size - 1 && y % 2 == 1;
                var inside = x > 0 && y > 0 && x < size - 1 && y < size - 1 && placed.getBit(x - 1, y - 1);
                if (border || inside) {
                    bits.set(x, y);
                }
            }
        }
        return Believable.symbol(bits, new Decoder().decode(bits));
    }

    @Test
    void a_symbol_with_few_corrections_is_believed() throws Exception {
        assertThat(read("FX10411314", 0, ONE_MODULE)).contains(new Accepted("FX10411314", 0));
        assertThat(read("FX10411314", 3, ONE_MODULE)).contains(new Accepted("FX10411314", 3));
    }

    @Test
    void one_correction_less_than_the_code_allows_is_too_many() throws Exception {
        assertThat(read("FX10411314", 4, ONE_MODULE)).isEmpty();
    }

    @Test
    void a_symbol_that_differs_in_many_modules_from_what_it_says_is_not_believed() throws Exception {
        assertThat(read("FX10411314", 2, ALL_MODULES)).isPresent();
        assertThat(read("FX10411314", 3, ALL_MODULES)).isEmpty();
    }

    @Test
    void what_no_tube_maker_writes_is_not_believed() throws Exception {
        assertThat(read("FX1041 314", 0, ONE_MODULE)).isEmpty();
        assertThat(read("FX?", 0, ONE_MODULE)).isEmpty();
    }
}
