package org.himuro.lims.quality;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.himuro.lims.ledger.Digest;
import org.himuro.lims.ledger.model.Canonical;
import org.himuro.lims.ledger.model.Sha256;
import org.himuro.lims.quality.CorrectiveAction.Step;

/** A deviation with what is done about it. @param actions in the order of planning */
public record DeviationFile(Deviation deviation, List<CorrectiveAction> actions) {
    public DeviationFile {
        actions = List.copyOf(actions);
    }

    private record Line(
            UUID action,
            CorrectiveAction.Kind kind,
            String words,
            UUID responsible,
            Step step,
            Optional<String> note,
            Optional<UUID> doneBy,
            Optional<String> finding,
            Optional<UUID> checkedBy) {
        static Line of(CorrectiveAction a) {
            return new Line(
                    a.id(),
                    a.kind(),
                    a.words(),
                    a.responsible(),
                    a.step(),
                    a.note(),
                    a.doneBy(),
                    a.finding(),
                    a.checkedBy());
        }
    }

    private record Statement(
            UUID deviation,
            String code,
            UUID fact,
            int reopened,
            Optional<Seriousness> seriousness,
            Optional<String> cause,
            Optional<SpecimenEffect> effect,
            Optional<String> report,
            List<Line> actions) {}

    /** All that a signature stands for, words by their digests, as canonical JSON. */
    public String statement() {
        return Canonical.write(new Statement(
                deviation.id(),
                deviation.code(),
                deviation.fact(),
                deviation.reopened(),
                deviation.seriousness(),
                deviation.cause(),
                deviation.effect(),
                deviation.report(),
                actions.stream().map(Line::of).toList()));
    }

    /** SHA-256 of the statement, hexadecimal: what signatures are bound to. */
    public String digest() {
        return new Digest(Sha256.of(statement())).hex();
    }

    public Optional<CorrectiveAction> action(UUID id) {
        return actions.stream().filter(a -> a.id().equals(id)).findFirst();
    }

    /** How many actions are neither found to help nor dropped. */
    public int open() {
        return (int) actions.stream().filter(CorrectiveAction::open).count();
    }

    DeviationFile with(Deviation changed) {
        return new DeviationFile(changed, actions);
    }

    /** The action changed; where that is more than being late, no signature stands any more. */
    DeviationFile with(UUID action, UnaryOperator<CorrectiveAction> change) {
        return new DeviationFile(
                deviation,
                actions.stream()
                        .map(a -> a.id().equals(action) ? change.apply(a) : a)
                        .toList());
    }
}
