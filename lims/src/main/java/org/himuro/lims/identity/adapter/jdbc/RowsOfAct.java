package org.himuro.lims.identity.adapter.jdbc;

import jakarta.inject.Singleton;
import org.himuro.lims.identity.application.SameTransaction;
import org.himuro.lims.ledger.Acts;

/** While an act writes its rows, identity's tables are reached through the act's own connection. */
@Singleton
final class RowsOfAct implements SameTransaction {
    private final Tables tables;

    RowsOfAct(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Acts.Beside writing(Runnable rows) {
        return connection -> tables.database.through(connection, rows);
    }
}
