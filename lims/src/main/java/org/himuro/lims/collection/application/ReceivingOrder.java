package org.himuro.lims.collection.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.integrations.Finding;
import org.himuro.integrations.FindingCode;
import org.himuro.integrations.Reading;
import org.himuro.integrations.hl7.Hl7Reader;
import org.himuro.integrations.hl7.MessageTime;
import org.himuro.integrations.hl7.Order;
import org.himuro.integrations.hl7.OrderMessage;
import org.himuro.integrations.hl7.Patient;
import org.himuro.integrations.hl7.PersonName;
import org.himuro.lims.collection.ImportAnswer;
import org.himuro.lims.collection.ImportOrder;
import org.himuro.lims.collection.ImportOrder.Ordered;
import org.himuro.lims.collection.model.PlanDecisions;
import org.himuro.lims.identity.Vault;
import org.himuro.lims.identity.Vault.Known;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.shared.Ids;

/**
 * Takes a message of the hospital's (X3, H3): the vault keeps it and knows the person, everything else learns the donor's id,
 * the order's number and the names of fields that disagree.
 */
@Singleton
public final class ReceivingOrder {
    /** A number, not a sentence: what is kept outside the vault cannot hold a name. */
    private static final String NUMBER = "[A-Za-z0-9._/-]{1,64}";

    private static final String KIND = "hl7";

    private final Acts acts;
    private final Vault vault;
    private final PlanQueries plans;
    private final Ids ids;

    public ReceivingOrder(Acts acts, Vault vault, PlanQueries plans, Ids ids) {
        this.acts = acts;
        this.vault = vault;
        this.plans = plans;
        this.ids = ids;
    }

    /** @param zone of the site: times in messages are local */
    public ReceivedOrder run(byte[] raw, Actor actor, ZoneId zone, UUID actId, Instant occurredAt, Instant recordedAt) {
        return switch (Hl7Reader.read(raw)) {
            case Reading.Refused<OrderMessage>(var findings) -> new ReceivedOrder.Unusable(Optional.empty(), findings);
            case Reading.Read<OrderMessage>(var message, var findings) -> {
                var against = against(message);
                yield against.isEmpty()
                        ? taken(raw, message, findings, actor, zone, actId, occurredAt, recordedAt)
                        : new ReceivedOrder.Unusable(Optional.of(message.header()), against);
            }
        };
    }

    private static List<Finding> against(OrderMessage message) {
        var findings = new ArrayList<Finding>();
        if (message.patient().isEmpty()) {
            findings.add(Finding.of(0, FindingCode.PATIENT_MISSING));
        } else if (message.patient().get().id().number().isBlank()) {
            findings.add(Finding.of(0, FindingCode.FIELD_MISSING, "PID-3"));
        }
        for (var order : message.orders()) {
            if (order.placerNumber().isBlank()) {
                findings.add(Finding.of(0, FindingCode.FIELD_MISSING, "ORC-2"));
            } else if (!order.placerNumber().matches(NUMBER)) {
                findings.add(Finding.of(0, FindingCode.FIELD_INVALID, "ORC-2"));
            }
        }
        return findings.stream().distinct().toList();
    }

    private ReceivedOrder taken(
            byte[] raw,
            OrderMessage message,
            List<Finding> findings,
            Actor actor,
            ZoneId zone,
            UUID actId,
            Instant occurredAt,
            Instant recordedAt) {
        // the vault first, under the act's id: what no act confirms is swept there
        var kept = vault.keep(KIND, raw, actId);
        var known = vault.link(person(actor.site(), message.patient().orElseThrow()), ids.next(), actId);
        var donor = switch (known) {
            case Known.Linked linked -> linked.donor();
            case Known.Held held -> held.donor();
        };
        var differences = switch (known) {
            case Known.Linked linked -> List.<String>of();
            case Known.Held held ->
                held.differences().stream().map(Vault.Difference::field).toList();
        };
        var orders = message.orders().stream().map(o -> ordered(o, zone)).toList();
        var command = new ImportOrder(donor, orders, differences);
        var waiting = plans.waiting(actor.site(), donor);
        var act = Act.of(actId, "import-order", command, actor, occurredAt, recordedAt);
        var outcome = acts.perform(
                act, ImportAnswer.class, reads -> PlanDecisions.received(command, waiting, kept, act, reads));
        return new ReceivedOrder.Taken(message.header(), outcome, differences, findings);
    }

    private static Vault.Person person(UUID site, Patient patient) {
        return new Vault.Person(
                site,
                patient.id().number().strip(),
                patient.ideographic().or(patient::alphabetic).map(ReceivingOrder::written),
                patient.phonetic().map(ReceivingOrder::written),
                patient.birthDate(),
                patient.sex());
    }

    private static String written(PersonName name) {
        return (name.family() + " " + name.given()).strip();
    }

    private static Ordered ordered(Order order, ZoneId zone) {
        var planned = order.specimens().stream()
                .flatMap(s -> s.collectedAt().stream())
                .map(time -> instant(time, zone))
                .min(Instant::compareTo);
        var off = order.control().filter(c -> c.equals("CA") || c.equals("OC")).isPresent();
        return new Ordered(order.placerNumber(), planned, off);
    }

    private static Instant instant(MessageTime time, ZoneId zone) {
        return time.offset()
                .map(time.local()::toInstant)
                .orElseGet(() -> time.local().atZone(zone).toInstant());
    }
}
