package org.himuro.lims.quality.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Roster;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.quality.CheckAction;
import org.himuro.lims.quality.DeviationAnswer;
import org.himuro.lims.quality.DropAction;
import org.himuro.lims.quality.FinishAction;
import org.himuro.lims.quality.NoteOverdue;
import org.himuro.lims.quality.PlanAction;
import org.himuro.lims.quality.Words;
import org.himuro.lims.quality.model.ActionDecisions;

/** Deals with what is done about deviations. */
@Singleton
public final class HandlingActions {
    private final Acts acts;
    private final DeviationTexts texts;
    private final Roster roster;
    private final SiteDays days;

    public HandlingActions(Acts acts, DeviationTexts texts, Roster roster, SiteDays days) {
        this.acts = acts;
        this.texts = texts;
        this.roster = roster;
        this.days = days;
    }

    public Outcome<DeviationAnswer> plan(
            PlanAction command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "plan-action", command, actor, occurredAt, recordedAt);
        var today = day(act);
        var staff =
                responsible(actor.site()).stream().map(Roster.Member::person).collect(Collectors.toUnmodifiableSet());
        return acts.perform(
                act,
                DeviationAnswer.class,
                reads -> ActionDecisions.plan(command, staff, today, act, reads),
                kept(actId, command.words()));
    }

    /** Who may be responsible at a site: whoever sees its deviations. */
    public List<Roster.Member> responsible(UUID site) {
        return roster.at(VisibleSites.only(site)).stream()
                .filter(m -> Right.SEE_DEVIATIONS.heldBy(m.roles()))
                .toList();
    }

    public Outcome<DeviationAnswer> finish(
            FinishAction command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "finish-action", command, actor, occurredAt, recordedAt);
        return acts.perform(
                act,
                DeviationAnswer.class,
                reads -> ActionDecisions.finish(command, act, reads),
                kept(actId, command.words()));
    }

    public Outcome<DeviationAnswer> check(
            CheckAction command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "check-action", command, actor, occurredAt, recordedAt);
        var today = day(act);
        return acts.perform(
                act,
                DeviationAnswer.class,
                reads -> ActionDecisions.check(command, today, act, reads),
                kept(actId, command.words()));
    }

    public Outcome<DeviationAnswer> drop(
            DropAction command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "drop-action", command, actor, occurredAt, recordedAt);
        return acts.perform(
                act,
                DeviationAnswer.class,
                reads -> ActionDecisions.drop(command, act, reads),
                kept(actId, command.words()));
    }

    public Outcome<DeviationAnswer> overdue(
            NoteOverdue command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "note-overdue-action", command, actor, occurredAt, recordedAt);
        return acts.perform(act, DeviationAnswer.class, reads -> ActionDecisions.overdue(command, act, reads));
    }

    private LocalDate day(Act act) {
        return days.at(act.actor().site(), act.recordedAt());
    }

    private Acts.Beside kept(UUID act, String words) {
        return texts.kept(List.of(Words.of(act, words).content()));
    }
}
