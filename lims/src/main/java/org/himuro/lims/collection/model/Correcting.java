package org.himuro.lims.collection.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.collection.Correction;
import org.himuro.lims.collection.CorrectionAnswer;
import org.himuro.lims.collection.CorrectionEvent;
import org.himuro.lims.collection.Corrections;
import org.himuro.lims.collection.DecideCorrection;
import org.himuro.lims.collection.ProposeCorrection;
import org.himuro.lims.consent.Consents;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.FactCorrected;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.shared.DeedTime;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Cases;
import org.himuro.lims.specimen.TubeEvent.TubeLabelled;
import org.himuro.lims.specimen.TubeEvent.TubeQuarantined;

/** An old fact is corrected by two people: the fact stays, a correction takes it out, a late fact stands in its place. */
public final class Correcting {
    private Correcting() {}

    public static Decision<CorrectionAnswer> propose(ProposeCorrection command, UUID id, Act act, Reads reads) {
        var stream = new StreamRef(command.streamKind(), command.stream());
        if (!CorrectionRules.isOf(act.actor().site(), stream, reads)) {
            return Decision.refused(Reason.of("FACT_UNKNOWN"));
        }
        var reasons = new ArrayList<Reason>(CorrectionRules.against(stream, command.fact(), command.newCase(), reads));
        command.newTime()
                .flatMap(t -> new DeedTime(t, act.recordedAt()).fault())
                .ifPresent(reasons::add);
        if (!reasons.isEmpty()) {
            return new Decision.Refused<>(reasons);
        }
        var fact = new CorrectionEvent.CorrectionProposed(
                command.streamKind(),
                command.stream(),
                command.fact(),
                command.reason(),
                command.newTime(),
                command.newCase());
        return new Decision.Accepted<>(
                List.of(new Entry(Corrections.KIND.ref(id), fact, act.occurredAt())), new CorrectionAnswer(id, 0));
    }

    /** What an approval would write, verdicts included; nothing where the fact no longer stands. */
    public static List<Entry> preview(Correction correction, Act act, Reads reads, Aftermath aftermath) {
        var stream = new StreamRef(correction.streamKind(), correction.stream());
        if (!CorrectionRules.against(stream, correction.fact(), correction.newCase(), reads)
                .isEmpty()) {
            return List.of();
        }
        var entries = new ArrayList<>(corrected(correction, act, reads));
        entries.addAll(aftermath.of(List.copyOf(entries), act.occurredAt(), reads));
        return entries;
    }

    public static Decision<CorrectionAnswer> decide(
            DecideCorrection command, Act act, Reads reads, Aftermath aftermath) {
        var known = reads.state(Corrections.KIND, command.correction())
                .filter(c -> c.site().equals(act.actor().site()));
        if (known.isEmpty()) {
            return Decision.refused(Reason.of("CORRECTION_UNKNOWN"));
        }
        var correction = known.get();
        var reasons = new ArrayList<Reason>();
        if (correction.step() != Correction.CorrectionStep.PROPOSED) {
            reasons.add(Reason.of("CORRECTION_DECIDED"));
        }
        if (command.approved() && correction.proposedBy().equals(act.actor().person())) {
            reasons.add(Reason.of("SAME_PERSON"));
        }
        if (command.approved()) {
            var stream = new StreamRef(correction.streamKind(), correction.stream());
            reasons.addAll(CorrectionRules.against(stream, correction.fact(), correction.newCase(), reads));
        }
        return reasons.isEmpty()
                ? decided(command, correction, act, reads, aftermath)
                : new Decision.Refused<>(reasons);
    }

    private static Decision<CorrectionAnswer> decided(
            DecideCorrection command, Correction correction, Act act, Reads reads, Aftermath aftermath) {
        var word = command.approved()
                ? new CorrectionEvent.CorrectionApproved()
                : new CorrectionEvent.CorrectionDeclined(command.reason());
        var entries = new ArrayList<Entry>();
        if (command.approved()) {
            entries.addAll(corrected(correction, act, reads));
            entries.addAll(aftermath.of(List.copyOf(entries), act.occurredAt(), reads));
        }
        int facts = entries.size();
        entries.add(new Entry(Corrections.KIND.ref(correction.id()), word, act.occurredAt()));
        return new Decision.Accepted<>(entries, new CorrectionAnswer(correction.id(), facts));
    }

    private static List<Entry> corrected(Correction correction, Act act, Reads reads) {
        var stream = new StreamRef(correction.streamKind(), correction.stream());
        var wrong = CorrectionRules.find(stream, correction.fact(), reads).orElseThrow();
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(
                stream,
                new FactCorrected(
                        wrong.id(), correction.reason(), Optional.of(act.actor().person())),
                act.occurredAt()));
        if (correction.newTime().isPresent() || correction.newCase().isPresent()) {
            Instant at = correction.newTime().orElse(wrong.occurredAt());
            var instead = instead(wrong.fact(), correction.newCase(), reads);
            entries.add(new Entry(stream, instead, at));
            if (instead instanceof TubeLabelled label
                    && Consents.of(reads, label.donor()).withdrawn()) {
                entries.add(new Entry(stream, new TubeQuarantined("CONSENT_WITHDRAWN"), act.occurredAt()));
            }
        }
        return entries;
    }

    /** The same fact again; a label with the right case has the right donor too. */
    private static Fact instead(Fact wrong, Optional<UUID> newCase, Reads reads) {
        var right = newCase.flatMap(c -> reads.state(Cases.KIND, c));
        return wrong instanceof TubeLabelled label && right.isPresent()
                ? new TubeLabelled(
                        label.code(),
                        right.get().id(),
                        right.get().donor(),
                        label.material(),
                        label.parent(),
                        label.site())
                : wrong;
    }
}
