package org.himuro.lims.processing;

import java.util.UUID;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shared.DeedTime;

/** Recording what was measured, for contexts below whose pages take it. */
@FunctionalInterface
public interface RecordsMeasurements {
    Outcome<Told> record(RecordMeasurements command, Actor actor, UUID actId, DeedTime when);
}
