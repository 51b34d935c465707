package org.himuro.lims.sequencing.application;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.sequencing.OrderNews;
import org.himuro.lims.sequencing.SequencingOrder;
import org.himuro.lims.shared.Reason;

/**
 * An order's page.
 *
 * @param faults what was wrong with files just handed in, in the reader's language
 * @param refused what else stood against the last act
 * @param warned what the last report was marked with; it is recorded all the same
 * @param maySend a parcel may be begun for it
 * @param beside what else there is to say of it
 * @param csrf token for the forms of the fragment
 */
public record OrderView(
        SequencingOrder order,
        String tube,
        String laboratory,
        boolean mayReturn,
        boolean maySend,
        String act,
        String csrf,
        List<Fault> faults,
        List<Reason> refused,
        List<Reason> warned,
        Beside beside) {
    private static final BigDecimal GIGA = new BigDecimal("1000000000");

    public OrderView {
        faults = List.copyOf(faults);
        refused = List.copyOf(refused);
        warned = List.copyOf(warned);
    }

    /** As people read it: thousands of millions as G (10^9), no zeros behind the last digit that says something. */
    public static BigDecimal shown(BigDecimal value) {
        var whole = giga(value) ? value.movePointLeft(9) : value;
        var shortened = whole.stripTrailingZeros();
        return shortened.scale() < 0 ? shortened.setScale(0) : shortened;
    }

    public static boolean giga(BigDecimal value) {
        return value.compareTo(GIGA) >= 0;
    }

    /**
     * @param news what contexts below have to say
     * @param replaces code of the tube in whose place the present one came
     * @param residualTo where goes back what is left, by name
     * @param keepers sites that may keep it, by code with their names; empty where the reader may not say
     * @param mayReturn a parcel back may be begun
     */
    public record Beside(
            List<OrderNews.News> news,
            Optional<String> replaces,
            Optional<String> residualTo,
            Map<String, String> keepers,
            boolean mayReturn) {
        public Beside {
            news = List.copyOf(news);
            keepers = Collections.unmodifiableMap(new LinkedHashMap<>(keepers));
        }
    }

    /** @param line 0 for the whole file */
    public record Fault(int file, int line, String code, String message) {}

    /** The list of orders. */
    public record Listed(List<SequencingOrder> orders, Optional<String> next, boolean mayOrder) {
        public Listed {
            orders = List.copyOf(orders);
        }
    }
}
