package org.himuro.lims.platform;

import java.util.List;

/** The living demo; loaded into an empty embedded database only, and never into a real installation. */
public interface DemoData {
    /** Fills an empty ledger; leaves any other untouched. */
    void loadIfEmpty();

    /** What is printed at the terminal for whoever tries the demo, one account a line. */
    default List<String> accounts() {
        return List.of();
    }
}
