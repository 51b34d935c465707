package org.himuro.lims.reporting.application;

import java.util.List;
import org.himuro.lims.identity.Right;

/** What a scanned or typed code led to. */
public sealed interface Found {
    /** One thing: its page. */
    record At(String href) implements Found {}

    /** Several things: the person chooses. */
    record Choose(List<Thing> things) implements Found {
        public Choose {
            things = List.copyOf(things);
        }
    }

    /**
     * Nothing that may be shown. The text itself is not repeated: it may hold a name.
     *
     * @param why a key below {@code find.why}
     * @param length of what was scanned, in characters
     */
    record Nothing(String why, int length) implements Found {}

    /** Something with a code. */
    record Thing(Kind kind, String code) {
        public String href() {
            return kind.path + code;
        }
    }

    /** What has a page of its own. */
    enum Kind {
        TUBE("/tubes/", "test-tube", Right.SEE_TUBES),
        CONTAINER("/storage/", "box", Right.SEE_STORAGE),
        PARCEL("/parcels/", "package", Right.SEE_SHIPMENTS),
        CASE("/cases/", "file-text", Right.SEE_CASES),
        KIT("/kits/", "box", Right.WORK_AT_BENCH),
        ORDER("/orders/", "dna", Right.SEE_SEQUENCING);

        private final String path;
        private final String icon;
        private final Right right;

        Kind(String path, String icon, Right right) {
            this.path = path;
            this.icon = icon;
            this.right = right;
        }

        public String icon() {
            return icon;
        }

        /** Who may open the page. */
        public Right right() {
            return right;
        }
    }
}
