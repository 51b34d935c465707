package org.himuro.lims.laboratory.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.laboratory.LaboratoryEvent;
import org.himuro.lims.laboratory.LaboratoryRecorded;
import org.himuro.lims.laboratory.SetHolidays;
import org.himuro.lims.laboratory.model.LaboratoryReports;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;

/** Records the laboratory's calendar. */
@Singleton
public final class SettingHolidays {
    private final Acts acts;

    SettingHolidays(Acts acts) {
        this.acts = acts;
    }

    public Outcome<LaboratoryRecorded> run(
            SetHolidays command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "set-holidays", command, actor, occurredAt, recordedAt);
        var fact = new LaboratoryEvent.HolidaysSet(command.holidays());
        return acts.perform(
                act,
                LaboratoryRecorded.class,
                reads -> LaboratoryReports.record(reads, command.site(), fact, act.occurredAt()));
    }
}
