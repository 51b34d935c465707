package org.himuro.lims.intake.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.intake.BankImports;
import org.himuro.lims.intake.ImportPhase;
import org.himuro.lims.intake.IntakeAnswer;
import org.himuro.lims.intake.IntakeEvent.BankChunkUndone;
import org.himuro.lims.intake.UndoBankChunk;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.FactCorrected;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.TubeEvent.TubeLabelPrinted;
import org.himuro.lims.specimen.TubeEvent.TubeLabelled;
import org.himuro.lims.specimen.TubeEvent.TubeMarked;

/** Whether a part of a list may be taken back: only while nothing else has happened to what came with it. */
public final class UndoDecisions {
    private static final int NAMED = 10;

    private UndoDecisions() {}

    /**
     * @param taken the act that took the part
     * @param touched the whole histories of the tubes, their further codes and the places that it made
     * @param standing codes of tubes that came out of one of them, and of places that are not empty
     */
    public static Decision<IntakeAnswer> decide(
            UndoBankChunk command,
            UUID taken,
            Map<UUID, List<Recorded>> touched,
            Collection<String> standing,
            Reads reads,
            Act act) {
        var known = reads.state(BankImports.KIND, command.imported())
                .filter(i -> i.site().equals(act.actor().site()));
        var turn = ChunkDecisions.outOfTurn(known, command.number(), command.attempt(), ImportPhase.UNDOING);
        if (turn.isPresent()) {
            return Decision.refused(turn.get());
        }
        var used = new ArrayList<>(standing);
        touched.values().stream()
                .filter(h -> isUsed(h, taken))
                .map(UndoDecisions::code)
                .forEach(used::add);
        if (!used.isEmpty()) {
            var named = String.join(", ", used.stream().distinct().limit(NAMED).toList());
            return Decision.refused(Reason.of("IMPORT_USED", named));
        }
        var entries = new ArrayList<Entry>();
        touched.values().stream()
                .flatMap(List::stream)
                .filter(r -> r.act().equals(taken))
                .map(r -> new Entry(r.stream(), new FactCorrected(r.id(), "UNDO", Optional.empty()), act.occurredAt()))
                .forEach(entries::add);
        entries.add(new Entry(
                BankImports.KIND.ref(command.imported()), new BankChunkUndone(command.number()), act.occurredAt()));
        var phase = command.number() == 1 ? ImportPhase.UNDONE : ImportPhase.UNDOING;
        return new Decision.Accepted<>(entries, new IntakeAnswer(command.imported(), phase, command.number()));
    }

    /** A label printed and a remark beside it are no use. */
    private static boolean isUsed(List<Recorded> history, UUID taken) {
        return history.stream()
                .filter(r -> !r.act().equals(taken))
                .anyMatch(r -> !(r.fact() instanceof TubeLabelPrinted) && !(r.fact() instanceof TubeMarked));
    }

    private static String code(List<Recorded> history) {
        return history.stream()
                .flatMap(r -> r.fact() instanceof TubeLabelled l
                        ? java.util.stream.Stream.of(l.code())
                        : java.util.stream.Stream.empty())
                .findFirst()
                .orElse(history.getFirst().stream().kind());
    }
}
