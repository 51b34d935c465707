package org.himuro.lims.labelling.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.himuro.lims.labelling.PrintAnswer;
import org.himuro.lims.labelling.PrintEvent.PrintAsked;
import org.himuro.lims.labelling.PrintLabels;
import org.himuro.lims.labelling.PrintStock;
import org.himuro.lims.labelling.Printer;
import org.himuro.lims.labelling.Printers;
import org.himuro.lims.labelling.Prints;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.quality.Remarks;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Containers;
import org.himuro.lims.specimen.Kit;
import org.himuro.lims.specimen.Kits;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeStep;
import org.himuro.lims.specimen.Tubes;

/** Whether labels may be printed. That one tube's label is not on its way twice is held by a key. */
public final class Asking {
    private final PrintLabels command;
    private final Act act;
    private final List<UUID> ids;
    private final Function<UUID, List<UUID>> kitsOf;
    private final Set<Reason> reasons = new LinkedHashSet<>();
    private final List<Entry> entries = new ArrayList<>();

    private Asking(PrintLabels command, Act act, List<UUID> ids, Function<UUID, List<UUID>> kitsOf) {
        this.command = command;
        this.act = act;
        this.ids = ids;
        this.kitsOf = kitsOf;
    }

    /**
     * @param ids one for each label
     * @param kitsOf the kits that were linked to a case
     */
    public static Decision<PrintAnswer> decide(
            PrintLabels command, List<UUID> ids, Function<UUID, List<UUID>> kitsOf, Act act, Reads reads) {
        return new Asking(command, act, ids, kitsOf).decided(reads);
    }

    private Decision<PrintAnswer> decided(Reads reads) {
        int count = command.size();
        if (count == 0) {
            reasons.add(Reason.of("NOTHING_TO_PRINT"));
        } else if (count > PrintLabels.MOST) {
            reasons.add(Reason.of("COUNT_OUT_OF_RANGE", count, 1, PrintLabels.MOST));
        }
        reasons.addAll(PrintDecisions.faults(command.reason(), command.remark()));
        reads.state(Printers.KIND, command.printer())
                .filter(p -> p.site().equals(act.actor().site()))
                .ifPresentOrElse(p -> suits(p), () -> reasons.add(Reason.of("PRINTER_UNKNOWN")));
        tubes(reads);
        containers(reads);
        kits(reads);
        return reasons.isEmpty()
                ? new Decision.Accepted<>(entries, new PrintAnswer(act.id(), count))
                : new Decision.Refused<>(List.copyOf(reasons));
    }

    private void suits(Printer printer) {
        if (printer.retired()) {
            reasons.add(Reason.of("PRINTER_RETIRED", printer.code()));
        }
        boolean wraps = !command.tubes().isEmpty() || !command.kits().isEmpty();
        boolean boxes = !command.containers().isEmpty();
        if (printer.stock() == PrintStock.BOX_LABEL ? wraps : boxes) {
            reasons.add(Reason.of("PRINTER_OTHER_STOCK", printer.code()));
        }
    }

    private void tubes(Reads reads) {
        var tubes = reads.states(Tubes.KIND, command.tubes());
        var cases = tubes.values().stream().map(Tube::caseId).distinct();
        var kits = reads.states(
                Kits.KIND, cases.flatMap(c -> kitsOf.apply(c).stream()).toList());
        for (var id : command.tubes()) {
            var tube = Optional.ofNullable(tubes.get(id))
                    .filter(t -> t.heldBy().equals(act.actor().site()));
            if (tube.isEmpty()) {
                reasons.add(Reason.of("TUBE_NOT_HERE", "–"));
                continue;
            }
            var t = tube.get();
            if (t.step() == TubeStep.DESTROYED) {
                reasons.add(Reason.of("TUBE_DESTROYED", t.code()));
            }
            if ((t.prints() > 0 || cameWith(kits.values(), t))
                    && command.reason().isEmpty()) {
                reasons.add(Reason.of("LABEL_PRINTED_BEFORE", t.code()));
            }
            asked(Tubes.KIND.name(), id, t.code());
        }
    }

    private static boolean cameWith(Collection<Kit> kits, Tube tube) {
        return kits.stream().anyMatch(k -> k.prints() > 0 && k.tube(tube.code()).isPresent());
    }

    private void containers(Reads reads) {
        var containers = reads.states(Containers.KIND, command.containers());
        for (var id : command.containers()) {
            Optional.ofNullable(containers.get(id))
                    .filter(c -> c.site().equals(act.actor().site()) && !c.retired())
                    .ifPresentOrElse(
                            c -> asked(Containers.KIND.name(), id, c.code()),
                            () -> reasons.add(Reason.of("CONTAINER_NOT_HERE")));
        }
    }

    /** One that is linked has tubes of a case: each is printed by itself from then on. */
    private void kits(Reads reads) {
        var kits = reads.states(Kits.KIND, command.kits());
        for (var id : command.kits()) {
            var kit = Optional.ofNullable(kits.get(id))
                    .filter(k -> k.site().equals(act.actor().site()));
            if (kit.isEmpty()) {
                reasons.add(Reason.of("KIT_NOT_HERE"));
                continue;
            }
            var k = kit.get();
            switch (k.step()) {
                case READY -> {}
                case LINKED -> reasons.add(Reason.of("KIT_LABELS_LINKED", k.code()));
                case RETIRED -> reasons.add(Reason.of("KIT_RETIRED", k.code()));
            }
            if (k.prints() > 0 && command.reason().isEmpty()) {
                reasons.add(Reason.of("LABEL_PRINTED_BEFORE", k.code()));
            }
            asked(Kits.KIND.name(), id, k.code());
        }
    }

    private void asked(String kind, UUID about, String code) {
        int number = entries.size();
        var fact = new PrintAsked(
                act.id(),
                number + 1,
                act.actor().site(),
                command.printer(),
                kind,
                about,
                code,
                command.reason(),
                command.remark().map(text -> Remarks.hash(act.id(), text)));
        entries.add(new Entry(Prints.KIND.ref(ids.get(number)), fact, act.occurredAt()));
    }
}
