package org.himuro.lims.labelling.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.himuro.lims.labelling.CancelPrints;
import org.himuro.lims.labelling.DecidePrint;
import org.himuro.lims.labelling.PrintAnswer;
import org.himuro.lims.labelling.PrintLabels;
import org.himuro.lims.labelling.model.Asking;
import org.himuro.lims.labelling.model.PrintDecisions;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.quality.Remarks;
import org.himuro.lims.shared.Ids;

/** What a person says of labels: they are wanted, they are not, they came out. None of it waits for a printer. */
@Singleton
public final class PrintVerbs {
    private final Acts acts;
    private final Remarks remarks;
    private final KitPrints kits;
    private final Ids ids;

    PrintVerbs(Acts acts, Remarks remarks, KitPrints kits, Ids ids) {
        this.acts = acts;
        this.remarks = remarks;
        this.kits = kits;
        this.ids = ids;
    }

    public Outcome<PrintAnswer> ask(
            PrintLabels command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "print-labels", command, actor, occurredAt, recordedAt);
        var prints = Stream.generate(ids::next).limit(command.size()).toList();
        return acts.perform(
                act,
                PrintAnswer.class,
                reads -> Asking.decide(command, prints, kits::kits, act, reads),
                remarks.kept(actId, command.remark()));
    }

    public Outcome<PrintAnswer> cancel(
            CancelPrints command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "cancel-prints", command, actor, occurredAt, recordedAt);
        return acts.perform(act, PrintAnswer.class, reads -> PrintDecisions.cancel(command, act, reads));
    }

    public Outcome<PrintAnswer> decide(
            DecidePrint command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "decide-print", command, actor, occurredAt, recordedAt);
        return acts.perform(
                act,
                PrintAnswer.class,
                reads -> PrintDecisions.decide(command, act, reads),
                remarks.kept(actId, command.remark()));
    }
}
