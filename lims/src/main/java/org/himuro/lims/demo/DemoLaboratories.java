package org.himuro.lims.demo;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.laboratory.Capacity;
import org.himuro.lims.laboratory.Contacts.Contact;
import org.himuro.lims.laboratory.EnterInstrument;
import org.himuro.lims.laboratory.Hours;
import org.himuro.lims.laboratory.Instrument;
import org.himuro.lims.laboratory.KeepContact;
import org.himuro.lims.laboratory.Price;
import org.himuro.lims.laboratory.SetCapacity;
import org.himuro.lims.laboratory.SetHours;
import org.himuro.lims.laboratory.SetPrices;
import org.himuro.lims.laboratory.application.CompletingRegister;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.shared.Ids;
import org.himuro.sop.acceptance.AssayKind;

/** What the register has of the demo's laboratories beside certificates: invented makers, prices and people. */
@Singleton
final class DemoLaboratories {
    private static final List<DayOfWeek> WEEKEND = List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Steps steps;
    private final CompletingRegister completing;
    private final Ids ids;

    DemoLaboratories(Steps steps, CompletingRegister completing, Ids ids) {
        this.steps = steps;
        this.completing = completing;
        this.ids = ids;
    }

    void complete(UUID site, LocalDate today, Actor by, Instant at) {
        var capacities = List.of(
                new Capacity(AssayKind.WGS_TUMOUR, 120),
                new Capacity(AssayKind.WGS_NORMAL, 200),
                new Capacity(AssayKind.RNA_SEQ, 80));
        steps.done(completing::capacity, new SetCapacity(site, capacities), by, at);
        var prices = List.of(
                new Price(AssayKind.WGS_TUMOUR, new BigDecimal("198000.00"), "JPY"),
                new Price(AssayKind.WGS_NORMAL, new BigDecimal("68000.00"), "JPY"));
        steps.done(completing::prices, new SetPrices(site, prices), by, at);
        steps.done(completing::hours, new SetHours(site, new Hours(WEEKEND, "09:00", "17:00")), by, at);
        for (int i = 1; i <= 2; i++) {
            var sequencer =
                    new Instrument("Example", "SEQ-" + i + "00", "EX0" + i, today.minusYears(i), Optional.empty());
            steps.done(completing::instrument, new EnterInstrument(site, sequencer), by, at);
        }
        var person =
                new Contact(ids.next(), KeepContact.Duty.RECEIPT, "見本 花子", "receipt@lab.example", "03-0000-0000", "");
        steps.done(
                (KeepContact c, Actor actor, UUID act, Instant occurred, Instant recorded) ->
                        completing.contact(c, person, actor, act, occurred, recorded),
                new KeepContact(site, person.id(), person.duty()),
                by,
                at);
    }
}
