package org.himuro.lims.storage;

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

        public int racks() {
            return shelves * racksPerShelf;
        }

        public int boxes() {
            return racks() * boxesHigh * boxesDeep;
        }

        /** The unit itself, its shelves, racks and boxes. */
        public int containers() {
            return 1 + shelves + racks() + boxes();
        }

        public int positions() {
            return boxes() * boxRows * boxColumns;
        }
    }
}
