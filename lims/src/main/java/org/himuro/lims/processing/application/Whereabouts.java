package org.himuro.lims.processing.application;

import java.util.Map;
import java.util.Optional;
import org.himuro.integrations.instrument.InstrumentMapping.Order;
import org.himuro.integrations.instrument.Spot;

/** From what a line of a file says to the code of a tube; empty where nothing is there. */
@FunctionalInterface
interface Whereabouts {
    /** A plate of a worklist has the commonest shape. */
    int ROWS = 8;

    int COLUMNS = 12;

    Optional<String> tube(String who);

    /** @param lines codes by their number on the worklist */
    static Whereabouts list(Map<Integer, String> lines, Order order) {
        return who ->
                Spot.of(who).flatMap(spot -> spot.counted(order, ROWS, COLUMNS)).map(lines::get);
    }

    static Whereabouts rack(RackPlaces.Rack rack, Order order) {
        return who -> Spot.of(who)
                .flatMap(spot -> spot.label(order, rack.rows(), rack.columns()))
                .map(rack.tubes()::get);
    }
}
