package org.himuro.lims.collection.model;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.himuro.lims.collection.ClearPlan;
import org.himuro.lims.collection.ImportAnswer;
import org.himuro.lims.collection.ImportOrder;
import org.himuro.lims.collection.ImportOrder.Ordered;
import org.himuro.lims.collection.Plan;
import org.himuro.lims.collection.Plan.PlanStep;
import org.himuro.lims.collection.PlanAnswer;
import org.himuro.lims.collection.PlanEvent;
import org.himuro.lims.collection.PlanEvent.CasePlanned;
import org.himuro.lims.collection.PlanEvent.PlanCancelled;
import org.himuro.lims.collection.PlanEvent.PlanCleared;
import org.himuro.lims.collection.PlanEvent.PlanHeld;
import org.himuro.lims.collection.Plans;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Reason;

/** Decisions about orders from the hospital, before there is a case (X3). */
public final class PlanDecisions {
    /** The order's number was given to another person before. */
    private static final String OTHER_PERSON = "patient";

    private PlanDecisions() {}

    /** One plan for each number of a site, however often the message comes. */
    public static UUID plan(UUID site, String orderNumber) {
        return UUID.nameUUIDFromBytes(("plan/" + site + "/" + orderNumber).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Always accepted.
     *
     * @param waiting plans of the same donor that have not become cases: they wait too where the message disagrees
     * @param message where the vault keeps the message
     */
    public static Decision<ImportAnswer> received(
            ImportOrder command, List<UUID> waiting, UUID message, Act act, Reads reads) {
        var entries = new ArrayList<Entry>();
        var lines = new TreeMap<String, ImportAnswer.Line>();
        for (var order : command.orders()) {
            var id = plan(act.actor().site(), order.number());
            if (lines.containsKey(order.number())) {
                continue;
            }
            var known = reads.state(Plans.KIND, id);
            var facts = known.map(k -> again(k, order, command)).orElseGet(() -> first(order, command, message, act));
            facts.forEach(fact -> entries.add(new Entry(Plans.KIND.ref(id), fact, act.occurredAt())));
            lines.put(order.number(), new ImportAnswer.Line(id, order.number(), step(known.map(Plan::step), facts)));
        }
        if (!command.differences().isEmpty()) {
            hold(command, waiting, act, reads, entries, lines);
        }
        return new Decision.Accepted<>(entries, new ImportAnswer(command.donor(), List.copyOf(lines.values())));
    }

    private static void hold(
            ImportOrder command,
            List<UUID> waiting,
            Act act,
            Reads reads,
            List<Entry> entries,
            Map<String, ImportAnswer.Line> lines) {
        for (var id : waiting) {
            reads.state(Plans.KIND, id)
                    .filter(p -> p.mayOpen() && !lines.containsKey(p.orderNumber()))
                    .ifPresent(p -> {
                        var fact = new PlanHeld(command.differences());
                        entries.add(new Entry(Plans.KIND.ref(id), fact, act.occurredAt()));
                        lines.put(p.orderNumber(), new ImportAnswer.Line(id, p.orderNumber(), PlanStep.HELD));
                    });
        }
    }

    private static List<PlanEvent> first(Ordered order, ImportOrder command, UUID message, Act act) {
        var facts = new ArrayList<PlanEvent>();
        facts.add(new CasePlanned(order.number(), command.donor(), act.actor().site(), order.plannedFor(), message));
        if (order.cancelled()) {
            facts.add(new PlanCancelled("BY_HOSPITAL"));
        } else if (!command.differences().isEmpty()) {
            facts.add(new PlanHeld(command.differences()));
        }
        return facts;
    }

    private static List<PlanEvent> again(Plan known, Ordered order, ImportOrder command) {
        var differences = new ArrayList<>(command.differences());
        if (!known.donor().equals(command.donor())) {
            differences.add(OTHER_PERSON);
        }
        return switch (known.step()) {
            case OPENED, CANCELLED -> List.of();
            case PLANNED, HELD ->
                !differences.isEmpty()
                        ? List.of(new PlanHeld(differences))
                        : order.cancelled() ? List.of(new PlanCancelled("BY_HOSPITAL")) : List.of();
        };
    }

    private static PlanStep step(java.util.Optional<PlanStep> before, List<PlanEvent> facts) {
        var step = before.orElse(PlanStep.PLANNED);
        for (var fact : facts) {
            step = switch (fact) {
                case CasePlanned planned -> PlanStep.PLANNED;
                case PlanHeld held -> PlanStep.HELD;
                case PlanCleared cleared -> PlanStep.PLANNED;
                case PlanEvent.PlanOpened opened -> PlanStep.OPENED;
                case PlanCancelled cancelled -> PlanStep.CANCELLED;
            };
        }
        return step;
    }

    /** A plan of one's own site only; clearing needs one that is held. */
    public static Decision<PlanAnswer> clear(ClearPlan command, Act act, Reads reads) {
        var known = reads.state(Plans.KIND, command.plan())
                .filter(p -> p.site().equals(act.actor().site()));
        if (known.isEmpty()) {
            return Decision.refused(Reason.of("PLAN_UNKNOWN"));
        }
        var plan = known.get();
        var clears = command.why().clears();
        return switch (plan.step()) {
            case OPENED, CANCELLED -> Decision.refused(Reason.of("PLAN_" + plan.step()));
            case PLANNED ->
                clears ? Decision.refused(Reason.of("PLAN_NOT_HELD")) : done(command, PlanStep.CANCELLED, act);
            case HELD -> done(command, clears ? PlanStep.PLANNED : PlanStep.CANCELLED, act);
        };
    }

    private static Decision<PlanAnswer> done(ClearPlan command, PlanStep step, Act act) {
        var why = command.why().name();
        var fact = command.why().clears() ? new PlanCleared(why) : new PlanCancelled(why);
        var entry = new Entry(Plans.KIND.ref(command.plan()), fact, act.occurredAt());
        return new Decision.Accepted<>(List.of(entry), new PlanAnswer(command.plan(), step));
    }
}
