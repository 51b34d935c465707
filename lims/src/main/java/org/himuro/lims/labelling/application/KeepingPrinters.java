package org.himuro.lims.labelling.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.labelling.ChangePrinter;
import org.himuro.lims.labelling.PrinterAnswer;
import org.himuro.lims.labelling.RegisterPrinter;
import org.himuro.lims.labelling.model.PrinterDecisions;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shared.Ids;

/** Registers label printers and sets them anew. */
@Singleton
public final class KeepingPrinters {
    private final Acts acts;
    private final PrinterDesks desks;
    private final Ids ids;

    KeepingPrinters(Acts acts, PrinterDesks desks, Ids ids) {
        this.acts = acts;
        this.desks = desks;
        this.ids = ids;
    }

    public Outcome<PrinterAnswer> register(
            RegisterPrinter command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "register-printer", command, actor, occurredAt, recordedAt);
        var id = ids.next();
        return acts.perform(
                act, PrinterAnswer.class, reads -> PrinterDecisions.register(command, id, act), desks.opened(id));
    }

    public Outcome<PrinterAnswer> change(
            ChangePrinter command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "change-printer", command, actor, occurredAt, recordedAt);
        return acts.perform(act, PrinterAnswer.class, reads -> PrinterDecisions.change(command, act, reads));
    }
}
