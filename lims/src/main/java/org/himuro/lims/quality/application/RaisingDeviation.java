package org.himuro.lims.quality.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.quality.DeviationAnswer;
import org.himuro.lims.quality.RaiseDeviation;
import org.himuro.lims.quality.Words;
import org.himuro.lims.quality.model.RaisedDeviation;
import org.himuro.lims.specimen.SpecimenIndex;

/** Opens the deviation that somebody saw. */
@Singleton
public final class RaisingDeviation {
    private final Acts acts;
    private final SpecimenIndex index;
    private final DeviationTexts texts;

    public RaisingDeviation(Acts acts, SpecimenIndex index, DeviationTexts texts) {
        this.acts = acts;
        this.index = index;
        this.texts = texts;
    }

    public Outcome<DeviationAnswer> run(
            RaiseDeviation command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "raise-deviation", command, actor, occurredAt, recordedAt);
        var about = index.byCode(command.code(), VisibleSites.only(actor.site()));
        return acts.perform(
                act,
                DeviationAnswer.class,
                reads -> RaisedDeviation.raise(command, about, act),
                texts.kept(List.of(Words.of(actId, command.words()).content())));
    }
}
