package org.himuro.lims.labelling.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.himuro.lims.labelling.CancelPrints;
import org.himuro.lims.labelling.DecidePrint;
import org.himuro.lims.labelling.EndPrint;
import org.himuro.lims.labelling.Print;
import org.himuro.lims.labelling.PrintAnswer;
import org.himuro.lims.labelling.PrintEvent;
import org.himuro.lims.labelling.PrintReasons;
import org.himuro.lims.labelling.PrintState;
import org.himuro.lims.labelling.PrintWord;
import org.himuro.lims.labelling.Printers;
import org.himuro.lims.labelling.Prints;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.quality.Remarks;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.KitEvent.KitLabelsPrinted;
import org.himuro.lims.specimen.Kits;
import org.himuro.lims.specimen.TubeEvent.TubeLabelPrinted;
import org.himuro.lims.specimen.Tubes;

/** What becomes of a label that was asked for. The facts of one never run backwards, whichever node's clock they are from. */
public final class PrintDecisions {
    private PrintDecisions() {}

    /** Those that still wait; one that was sent meanwhile is the printer's. */
    public static Decision<PrintAnswer> cancel(CancelPrints command, Act act, Reads reads) {
        var mine = reads.states(Prints.KIND, command.prints()).values().stream()
                .filter(here(act))
                .toList();
        if (mine.isEmpty()) {
            return Decision.refused(Reason.of("PRINT_UNKNOWN"));
        }
        var waiting = mine.stream().filter(p -> p.state() == PrintState.WAITING).toList();
        return waiting.isEmpty()
                ? Decision.refused(
                        Reason.of("PRINT_NOT_WAITING", mine.getFirst().code()))
                : accepted(
                        waiting.stream()
                                .map(p -> entry(p, new PrintEvent.PrintCancelled(), act))
                                .toList(),
                        mine.getFirst().job(),
                        waiting.size());
    }

    public static Decision<PrintAnswer> decide(DecidePrint command, Act act, Reads reads) {
        var print = reads.state(Prints.KIND, command.print()).filter(here(act));
        if (print.isEmpty()) {
            return Decision.refused(Reason.of("PRINT_UNKNOWN"));
        }
        var p = print.get();
        var reasons = new LinkedHashSet<Reason>();
        if (p.state() != PrintState.PERHAPS_PRINTED) {
            reasons.add(Reason.of("PRINT_NOT_DOUBTFUL", p.code()));
        }
        boolean again = command.word() == PrintWord.SEND_AGAIN;
        if (again && command.reason().isEmpty()) {
            reasons.add(Reason.of("REASON_MISSING"));
        }
        reasons.addAll(faults(command.reason(), command.remark()));
        if (!reasons.isEmpty()) {
            return new Decision.Refused<>(List.copyOf(reasons));
        }
        var entries = new ArrayList<Entry>();
        var hash = command.remark().map(text -> Remarks.hash(act.id(), text));
        entries.add(entry(p, new PrintEvent.PrintDecided(command.word(), command.reason(), hash), act));
        if (command.word() == PrintWord.PRINTED) {
            entries.addAll(counted(p, act, reads));
        }
        return accepted(entries, p.job(), 1);
    }

    /** Only one that waits, whoever asks: its bytes leave once. */
    public static Decision<PrintAnswer> begin(UUID id, Act act, Reads reads) {
        return reads.state(Prints.KIND, id)
                .filter(p -> p.state() == PrintState.WAITING)
                .map(p -> accepted(List.of(entry(p, new PrintEvent.PrintBegun(), act)), p.job(), 1))
                .orElseGet(() -> Decision.refused(Reason.of("PRINT_NOT_WAITING", id)));
    }

    /**
     * A report: what comes late, when a person has decided or another node has doubted it, changes only what it can. A label
     * that came out is counted in any case, but not twice.
     */
    public static Decision<PrintAnswer> end(EndPrint command, Act act, Reads reads) {
        return reads.state(Prints.KIND, command.print())
                .map(p -> end(command, p, act, reads))
                .orElseGet(() -> accepted(List.of(), command.print(), 0));
    }

    private static Decision<PrintAnswer> end(EndPrint command, Print p, Act act, Reads reads) {
        var why = command.why().orElse("");
        var entries = new ArrayList<Entry>();
        switch (command.end()) {
            case PRINTED -> {
                if (p.state() == PrintState.SENDING || p.state() == PrintState.PERHAPS_PRINTED) {
                    entries.add(entry(p, new PrintEvent.PrintDone(), act));
                }
                if (p.state() != PrintState.PRINTED) {
                    entries.addAll(counted(p, act, reads));
                }
            }
            case DOUBTFUL -> {
                if (p.state() == PrintState.SENDING) {
                    entries.add(entry(p, new PrintEvent.PrintDoubted(why), act));
                }
            }
            case IMPOSSIBLE -> {
                if (p.state() == PrintState.WAITING) {
                    entries.add(entry(p, new PrintEvent.PrintFailed(why), act));
                }
            }
        }
        return accepted(entries, p.job(), entries.isEmpty() ? 0 : 1);
    }

    /** A reason that is said is one of the list; "other" needs a few words. */
    static Set<Reason> faults(Optional<String> reason, Optional<String> remark) {
        var faults = new LinkedHashSet<Reason>();
        if (reason.filter(r -> !PrintReasons.AGAIN.contains(r)).isPresent()) {
            faults.add(Reason.of("REASON_MISSING"));
        }
        if (reason.filter(PrintReasons.OTHER::equals).isPresent()
                && remark.filter(text -> !text.isBlank()).isEmpty()) {
            faults.add(Reason.of("REMARK_MISSING"));
        }
        if (remark.filter(text -> text.length() > PrintReasons.REMARK).isPresent()) {
            faults.add(Reason.of("REMARK_TOO_LONG", PrintReasons.REMARK));
        }
        return faults;
    }

    /** In the history of the tube or kit; a box's labels are not counted. */
    private static List<Entry> counted(Print p, Act act, Reads reads) {
        var stream = new StreamRef(p.aboutKind(), p.about());
        boolean tube = stream.kind().equals(Tubes.KIND.name());
        if (!tube && !stream.kind().equals(Kits.KIND.name())) {
            return List.of();
        }
        var printer = reads.state(Printers.KIND, p.printer()).orElseThrow().code();
        var fact = tube
                ? new TubeLabelPrinted(printer, p.reason(), p.remark())
                : new KitLabelsPrinted(printer, p.reason(), p.remark());
        return List.of(new Entry(stream, fact, after(p, act)));
    }

    private static Predicate<Print> here(Act act) {
        return p -> p.site().equals(act.actor().site());
    }

    private static Entry entry(Print p, PrintEvent fact, Act act) {
        return new Entry(Prints.KIND.ref(p.id()), fact, after(p, act));
    }

    private static Instant after(Print p, Act act) {
        return act.occurredAt().isBefore(p.changedAt()) ? p.changedAt() : act.occurredAt();
    }

    private static Decision<PrintAnswer> accepted(List<Entry> entries, UUID job, int labels) {
        return new Decision.Accepted<>(entries, new PrintAnswer(job, labels));
    }
}
