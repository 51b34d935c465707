package org.himuro.lims.storage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.shared.Reason;

/**
 * What a rack scanner's file or a rack's picture shows beside what should lie in it, read and compared as where it is stored. Nothing is
 * recorded by a look.
 */
public interface RackLooks {
    /**
     * @param content a file of a form that is known or that the site has taught, or a picture from below
     * @param racks those of which it may be one: it is compared with the one of which it shows the most tubes; a picture is read in the
     *     first one's shape. Without any it is compared with an empty one of 384 positions
     */
    Look look(byte[] content, UUID site, List<Rack> racks);

    /** @param here cell to tube code, of the tubes that should lie in it */
    record Rack(int rows, int columns, Map<String, String> here) {
        public Rack {
            here = Map.copyOf(here);
        }
    }

    sealed interface Look {
        /**
         * @param picture it was a picture
         * @param turned it lay turned by 180 degrees, as far as its tubes tell; the cells are turned back
         * @param cells of which something is to be said, in the order of rows, then columns
         * @param notices what was noticed in it
         */
        record Seen(boolean picture, boolean turned, List<Cell> cells, List<Notice> notices) implements Look {
            public Seen {
                cells = List.copyOf(cells);
                notices = List.copyOf(notices);
            }
        }

        /** It says nothing that is understood. @param notices line by line, where it is known why */
        record NotRead(List<Reason> why, List<Notice> notices) implements Look {
            public NotRead {
                why = List.copyOf(why);
                notices = List.copyOf(notices);
            }
        }
    }

    /**
     * @param code as read; the tube's own where it was an alias of one that should be there
     * @param expected the tube that should lie here
     */
    record Cell(String cell, Kind kind, Optional<String> code, Optional<String> expected) {}

    enum Kind {
        SAME,
        /** A tube of this rack in another position. */
        MOVED,
        /** A code that should not be here. */
        EXTRA,
        /** Nothing is where a tube should be, and no other position has it. */
        MISSING,
        /** One code in two positions. */
        DUPLICATE,
        /** Something is there that could not be read. */
        UNREAD,
        /** Seen outside the rack's shape. */
        OUTSIDE
    }
}
