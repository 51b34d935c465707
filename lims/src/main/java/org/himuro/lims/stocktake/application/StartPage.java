package org.himuro.lims.stocktake.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.stocktake.application.StockTakeIndex.UnitSize;

/**
 * How a stock-take is begun.
 *
 * @param units those that hold positions
 * @param size what it comes to as the form stands
 * @param given what the form says
 */
public record StartPage(
        List<UnitSize> units,
        Set<String> ticked,
        Map<String, String> given,
        Optional<Size> size,
        List<Reason> reasons) {
    public StartPage {
        units = List.copyOf(units);
        ticked = Set.copyOf(ticked);
        given = Map.copyOf(given);
        reasons = List.copyOf(reasons);
    }

    /**
     * @param tubes that there are, @param empties positions without
     * @param tubesDrawn of the first, @param emptiesDrawn of the second
     */
    public record Size(int units, int tubes, int empties, int tubesDrawn, int emptiesDrawn) {
        public int drawn() {
            return tubesDrawn + emptiesDrawn;
        }
    }

    public String value(String field) {
        return given.getOrDefault(field, "");
    }

    public boolean is(String field, Enum<?> value) {
        return value(field).equals(value.name());
    }
}
