package org.himuro.lims.quality.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.quality.AssessDeviation;
import org.himuro.lims.quality.DeviationAnswer;
import org.himuro.lims.quality.ReopenDeviation;
import org.himuro.lims.quality.SignDeviation;
import org.himuro.lims.quality.Words;
import org.himuro.lims.quality.model.AssessmentDecisions;

/** Deals with a deviation: what was found, the signatures under it, and back. */
@Singleton
public final class HandlingDeviation {
    private final Acts acts;
    private final DeviationTexts texts;
    private final DeviationQueries queries;

    public HandlingDeviation(Acts acts, DeviationTexts texts, DeviationQueries queries) {
        this.acts = acts;
        this.texts = texts;
        this.queries = queries;
    }

    public Outcome<DeviationAnswer> assess(
            AssessDeviation command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "assess-deviation", command, actor, occurredAt, recordedAt);
        var causes = causes();
        return acts.perform(
                act,
                DeviationAnswer.class,
                reads -> AssessmentDecisions.assess(command, causes, act, reads),
                texts.kept(List.of(
                        Words.of(actId, command.why(), command.correction()).content())));
    }

    private Set<String> causes() {
        return queries.causes().stream()
                .filter(c -> !c.retired())
                .map(DeviationQueries.Cause::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What is signed is kept word for word beside the signature. */
    public Outcome<DeviationAnswer> sign(
            SignDeviation command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "sign-deviation", command, actor, occurredAt, recordedAt);
        return acts.perform(
                act,
                DeviationAnswer.class,
                reads -> AssessmentDecisions.sign(command, act, reads),
                texts.statementOf(command.deviation()));
    }

    public Outcome<DeviationAnswer> reopen(
            ReopenDeviation command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "reopen-deviation", command, actor, occurredAt, recordedAt);
        return acts.perform(
                act,
                DeviationAnswer.class,
                reads -> AssessmentDecisions.reopen(command, act, reads),
                texts.kept(List.of(Words.of(actId, command.words()).content())));
    }
}
