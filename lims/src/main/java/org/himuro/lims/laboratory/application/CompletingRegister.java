package org.himuro.lims.laboratory.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.laboratory.Contacts;
import org.himuro.lims.laboratory.Contacts.Contact;
import org.himuro.lims.laboratory.DocumentCertificate;
import org.himuro.lims.laboratory.Documents;
import org.himuro.lims.laboratory.EnterInstrument;
import org.himuro.lims.laboratory.KeepContact;
import org.himuro.lims.laboratory.LaboratoryEvent;
import org.himuro.lims.laboratory.LaboratoryEvent.CapacitySet;
import org.himuro.lims.laboratory.LaboratoryEvent.CertificateDocumented;
import org.himuro.lims.laboratory.LaboratoryEvent.ContactKept;
import org.himuro.lims.laboratory.LaboratoryEvent.ContactRemoved;
import org.himuro.lims.laboratory.LaboratoryEvent.ExpiryReminded;
import org.himuro.lims.laboratory.LaboratoryEvent.HoursSet;
import org.himuro.lims.laboratory.LaboratoryEvent.InstrumentEntered;
import org.himuro.lims.laboratory.LaboratoryEvent.PricesSet;
import org.himuro.lims.laboratory.LaboratoryRecorded;
import org.himuro.lims.laboratory.RemindOfExpiry;
import org.himuro.lims.laboratory.RemoveContact;
import org.himuro.lims.laboratory.SetCapacity;
import org.himuro.lims.laboratory.SetHours;
import org.himuro.lims.laboratory.SetPrices;
import org.himuro.lims.laboratory.model.LaboratoryReports;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Acts.Beside;
import org.himuro.lims.ledger.Outcome;

/** Records what the register has of a laboratory beside certificates and approval. */
@Singleton
public final class CompletingRegister {
    private final Acts acts;
    private final Contacts contacts;
    private final Documents documents;

    CompletingRegister(Acts acts, Contacts contacts, Documents documents) {
        this.acts = acts;
        this.contacts = contacts;
        this.documents = documents;
    }

    public Outcome<LaboratoryRecorded> document(
            DocumentCertificate command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "document-certificate", command, actor, occurredAt, recordedAt);
        var fact = new CertificateDocumented(command.number(), command.document());
        return record(
                act,
                command.site(),
                fact,
                documents.used(command.site(), command.document().file()));
    }

    public Outcome<LaboratoryRecorded> instrument(
            EnterInstrument command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "enter-instrument", command, actor, occurredAt, recordedAt);
        return record(act, command.site(), new InstrumentEntered(command.instrument()), Beside.NOTHING);
    }

    public Outcome<LaboratoryRecorded> capacity(
            SetCapacity command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "set-capacity", command, actor, occurredAt, recordedAt);
        return record(act, command.site(), new CapacitySet(command.capacities()), Beside.NOTHING);
    }

    public Outcome<LaboratoryRecorded> prices(
            SetPrices command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "set-prices", command, actor, occurredAt, recordedAt);
        return record(act, command.site(), new PricesSet(command.prices()), Beside.NOTHING);
    }

    public Outcome<LaboratoryRecorded> hours(
            SetHours command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "set-hours", command, actor, occurredAt, recordedAt);
        return record(act, command.site(), new HoursSet(command.hours()), Beside.NOTHING);
    }

    /** @param person written beside the fact; its id and duty are the command's */
    public Outcome<LaboratoryRecorded> contact(
            KeepContact command, Contact person, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "keep-contact", command, actor, occurredAt, recordedAt);
        var fact = new ContactKept(command.contact(), command.duty());
        return record(act, command.site(), fact, contacts.keep(command.site(), person));
    }

    public Outcome<LaboratoryRecorded> forget(
            RemoveContact command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "remove-contact", command, actor, occurredAt, recordedAt);
        var fact = new ContactRemoved(command.contact());
        return record(act, command.site(), fact, contacts.remove(command.site(), command.contact()));
    }

    public Outcome<LaboratoryRecorded> remind(
            RemindOfExpiry command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "remind-of-expiry", command, actor, occurredAt, recordedAt);
        return record(act, command.site(), new ExpiryReminded(command.reminder()), Beside.NOTHING);
    }

    private Outcome<LaboratoryRecorded> record(Act act, UUID site, LaboratoryEvent fact, Beside beside) {
        return acts.perform(
                act,
                LaboratoryRecorded.class,
                reads -> LaboratoryReports.record(reads, site, fact, act.occurredAt()),
                beside);
    }
}
