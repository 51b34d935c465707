package org.himuro.lims.storage;

import java.util.List;
import java.util.Optional;
import org.himuro.lims.specimen.ContainerType;

/**
 * A request: a whole freezer with its shelves, racks and boxes in one act (B1).
 *
 * @param name what people call it
 * @param room the code of the room, where rooms are registered
 */
public record BuildUnit(String name, Optional<String> room, Shape shape) {

    /**
     * The inner shape of a unit.
     *
     * @param type freezer, tank or refrigerator
     * @param shelves 1 to 26
     * @param racksPerShelf 1 to 99
     * @param boxesHigh boxes above each other in a rack, 1 to 26
     * @param boxesDeep boxes behind each other in a rack, 1 to 99
     * @param boxRows rows of a box, 1 to 26
     * @param boxColumns columns of a box, 1 to 99
     */
    public record Shape(
            ContainerType type,
            String temperatureClass,
            int shelves,
            int racksPerShelf,
            int boxesHigh,
            int boxesDeep,
            int boxRows,
            int boxColumns) {

        /** The same as what stands in what. */
        public Layout layout() {
            return new Layout(
                    type,
                    List.of(
                            new Layout.Level(ContainerType.SHELF, shelves, 1),
                            new Layout.Level(ContainerType.RACK, 1, racksPerShelf),
                            new Layout.Level(ContainerType.BOX, boxesHigh, boxesDeep)),
                    boxRows,
                    boxColumns);
        }
    }
}
