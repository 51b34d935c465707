package org.himuro.lims.collection.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.collection.Correction;
import org.himuro.lims.collection.Correction.CorrectionStep;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Tone;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.FreezingVerdict;

/**
 * One correction: what stands, what is to stand, and what follows from it.
 *
 * @param own the reader proposed it: somebody else must approve
 * @param changes verdicts that an approval gives anew; empty where none changes
 * @param act id for the decision
 * @param reasons why the last decision was refused
 */
public record CorrectionPage(
        Line line,
        Optional<Instant> happenedAt,
        Optional<String> newCase,
        boolean own,
        List<Change> changes,
        String act,
        List<Reason> reasons) {
    public CorrectionPage {
        changes = List.copyOf(changes);
        reasons = List.copyOf(reasons);
    }

    /**
     * A correction in a list.
     *
     * @param code of the tube or case
     * @param fact the kind of fact that is wrong
     * @param approver who decided, where somebody has
     */
    public record Line(Correction correction, String code, Phrase fact, String proposer, Optional<String> approver) {
        public Tone tone() {
            return switch (correction.step()) {
                case PROPOSED -> Tone.LOOK;
                case APPROVED -> Tone.DONE;
                case DECLINED -> Tone.WAITING;
            };
        }

        public Phrase step() {
            return Phrase.of("correction.step." + correction.step());
        }

        public String href() {
            return "/corrections/" + correction.id();
        }

        public String about() {
            return (correction.streamKind().equals("case") ? "/cases/" : "/tubes/") + code;
        }
    }

    /** A tube's verdict before and after. */
    public record Change(UUID tube, String code, Optional<FreezingVerdict> before, Optional<FreezingVerdict> after) {
        public static Phrase word(Optional<FreezingVerdict> verdict) {
            return verdict.map(Phrase::name).orElseGet(() -> Phrase.of("correction.no-verdict"));
        }

        public static Tone tone(Optional<FreezingVerdict> verdict) {
            return verdict.map(v -> switch (v) {
                        case DIRECT, FALLBACK -> Tone.DONE;
                        case DEVIATION -> Tone.REFUSED;
                        case UNDETERMINED -> Tone.LOOK;
                    })
                    .orElse(Tone.WAITING);
        }
    }

    public boolean waits() {
        return line.correction().step() == CorrectionStep.PROPOSED;
    }

    public boolean mayApprove() {
        return waits() && !own;
    }
}
