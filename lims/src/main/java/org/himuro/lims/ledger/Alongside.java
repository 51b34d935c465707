package org.himuro.lims.ledger;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A row that stands or falls with whatever act is performed meanwhile, written in the act's own transaction by who caused
 * the act without performing it: a bench keeps what is in hand beside the fact that it caused. Written last, where the act
 * is accepted, and never for an act that was performed before.
 */
public final class Alongside {
    private static final ScopedValue<Row> ROW = ScopedValue.newInstance();

    private Alongside() {}

    /** Writes through the act's connection; what it throws undoes the act. */
    @FunctionalInterface
    public interface Row {
        /** @param answer of the act */
        void write(Connection connection, Record answer) throws SQLException;
    }

    /** On this thread only. */
    public static void with(Row row, Runnable doing) {
        ScopedValue.where(ROW, row).run(doing);
    }

    /** Called by whoever writes acts. */
    public static void write(Connection connection, Record answer) throws SQLException {
        if (ROW.isBound()) {
            ROW.get().write(connection, answer);
        }
    }
}
