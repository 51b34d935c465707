package org.himuro.lims.quality.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.quality.AssessDeviation;
import org.himuro.lims.quality.Deviation;
import org.himuro.lims.quality.DeviationAnswer;
import org.himuro.lims.quality.DeviationEvent.DeviationAssessed;
import org.himuro.lims.quality.DeviationEvent.DeviationReopened;
import org.himuro.lims.quality.DeviationEvent.DeviationSigned;
import org.himuro.lims.quality.DeviationFile;
import org.himuro.lims.quality.ReopenDeviation;
import org.himuro.lims.quality.SignDeviation;
import org.himuro.lims.quality.SpecimenEffect;
import org.himuro.lims.quality.Why;
import org.himuro.lims.quality.Words;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeEvent.TubeQuarantined;
import org.himuro.lims.specimen.TubeStep;
import org.himuro.lims.specimen.Tubes;

/** From what was found to what was signed, and back. */
public final class AssessmentDecisions {
    private AssessmentDecisions() {}

    /** @param causes the codes that may be chosen */
    public static Decision<DeviationAnswer> assess(AssessDeviation command, Set<String> causes, Act act, Reads reads) {
        var file = OwnDeviation.find(command.deviation(), act, reads);
        var against = OwnDeviation.against(file);
        if (against.isPresent()) {
            return Decision.refused(against.get());
        }
        var reasons = new ArrayList<Reason>();
        if (command.seriousness().isEmpty()) {
            reasons.add(Reason.of("CLASS_MISSING"));
        }
        if (!causes.contains(command.cause())) {
            reasons.add(Reason.of("CAUSE_MISSING"));
        }
        if (command.effect().isEmpty()) {
            reasons.add(Reason.of("EFFECT_MISSING"));
        }
        reasons.addAll(Wording.faults(command.why(), command.correction()));
        if (!reasons.isEmpty()) {
            return new Decision.Refused<>(reasons);
        }
        var effect = command.effect().orElseThrow();
        var words = Words.of(act.id(), command.why(), command.correction());
        var fact = new DeviationAssessed(command.seriousness().orElseThrow(), command.cause(), effect, words.digest());
        var assessed = OwnDeviation.entry(file.orElseThrow(), fact, act);
        var blocked = Optional.of(file.orElseThrow().deviation())
                .filter(d -> effect == SpecimenEffect.NOT_USABLE)
                .flatMap(d -> blocked(d, act, reads));
        return new Decision.Accepted<>(
                Stream.concat(Stream.of(assessed), blocked.stream()).toList(),
                new DeviationAnswer(command.deviation()));
    }

    /** Whoever has it blocks it: elsewhere it is for its holder to do so. */
    private static Optional<Entry> blocked(Deviation deviation, Act act, Reads reads) {
        return Optional.of(deviation)
                .filter(d -> d.aboutKind().equals(Tubes.KIND.name()))
                .flatMap(d -> reads.state(Tubes.KIND, d.about()))
                .filter(t -> t.heldBy().equals(act.actor().site()))
                .filter(t -> !t.quarantined() && t.step() != TubeStep.DESTROYED)
                .map(t -> new Entry(Tubes.KIND.ref(t.id()), new TubeQuarantined(Why.DEVIATION), after(t, act)));
    }

    private static Instant after(Tube tube, Act act) {
        return tube.lastAt().isAfter(act.occurredAt()) ? tube.lastAt() : act.occurredAt();
    }

    /** All that is lacking is said at once. */
    public static Decision<DeviationAnswer> sign(SignDeviation command, Act act, Reads reads) {
        var file = OwnDeviation.find(command.deviation(), act, reads);
        var against = OwnDeviation.against(file);
        if (against.isPresent()) {
            return Decision.refused(against.get());
        }
        var reasons = lacking(file.orElseThrow(), command);
        var deviation = file.orElseThrow().deviation();
        var author = OwnDeviation.author(deviation, reads);
        command.signer().ifPresent(signer -> {
            if (author.filter(signer::equals).isPresent()) {
                reasons.add(Reason.of("OWN_ACT"));
            }
            if (deviation.signedBy(signer)) {
                reasons.add(Reason.of("SIGNED_BY_SAME"));
            }
        });
        if (!reasons.isEmpty()) {
            return new Decision.Refused<>(reasons);
        }
        var signed = new DeviationSigned(command.digest(), command.signer().orElseThrow());
        return OwnDeviation.one(file.orElseThrow(), signed, act);
    }

    private static List<Reason> lacking(DeviationFile file, SignDeviation command) {
        var reasons = new ArrayList<Reason>();
        if (file.deviation().seriousness().isEmpty()) {
            reasons.add(Reason.of("CLASS_MISSING"));
        }
        if (file.open() > 0) {
            reasons.add(Reason.of("ACTIONS_OPEN", file.open()));
        }
        if (!file.digest().equals(command.digest())) {
            reasons.add(Reason.of("DEVIATION_CHANGED"));
        }
        if (command.signer().isEmpty()) {
            reasons.add(Reason.of("SIGNATURE_WRONG"));
        }
        return reasons;
    }

    public static Decision<DeviationAnswer> reopen(ReopenDeviation command, Act act, Reads reads) {
        var file = OwnDeviation.find(command.deviation(), act, reads);
        if (file.isEmpty()) {
            return Decision.refused(Reason.of("DEVIATION_UNKNOWN"));
        }
        var reasons = new ArrayList<Reason>();
        if (!file.get().deviation().closed()) {
            reasons.add(Reason.of("DEVIATION_OPEN"));
        }
        reasons.addAll(Wording.faults(command.words()));
        if (!reasons.isEmpty()) {
            return new Decision.Refused<>(reasons);
        }
        var words = Words.of(act.id(), command.words());
        return OwnDeviation.one(file.get(), new DeviationReopened(words.digest()), act);
    }
}
