package org.himuro.lims.demo;

import static org.himuro.lims.demo.DemoWorld.HOSPITAL;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Histories;
import org.himuro.lims.quality.AssessDeviation;
import org.himuro.lims.quality.CheckAction;
import org.himuro.lims.quality.CorrectiveAction;
import org.himuro.lims.quality.DeviationFile;
import org.himuro.lims.quality.FinishAction;
import org.himuro.lims.quality.PlanAction;
import org.himuro.lims.quality.ReopenDeviation;
import org.himuro.lims.quality.Seriousness;
import org.himuro.lims.quality.SignDeviation;
import org.himuro.lims.quality.SpecimenEffect;
import org.himuro.lims.quality.application.DeviationQueries;
import org.himuro.lims.quality.application.HandlingActions;
import org.himuro.lims.quality.application.HandlingDeviation;
import org.himuro.lims.quality.application.NotingOverdue;
import org.himuro.lims.quality.application.OpeningDeviation;
import org.himuro.lims.quality.application.SiteDays;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.specimen.TubeEvent.FreezingJudged;

/** The hospital's late freezings at every stage: closed, waiting for a reviewer, with an action that is overdue, opened again. */
@Singleton
final class DemoDeviations {
    private static final int STAGES = 7;

    private final Steps steps;
    private final OpeningDeviation opening;
    private final HandlingDeviation handling;
    private final HandlingActions actions;
    private final NotingOverdue noting;
    private final DeviationQueries deviations;
    private final SpecimenIndex index;
    private final Histories histories;
    private final SiteDays days;

    DemoDeviations(
            Steps steps,
            OpeningDeviation opening,
            HandlingDeviation handling,
            HandlingActions actions,
            NotingOverdue noting,
            DeviationQueries deviations,
            SpecimenIndex index,
            Histories histories,
            SiteDays days) {
        this.steps = steps;
        this.opening = opening;
        this.handling = handling;
        this.actions = actions;
        this.noting = noting;
        this.deviations = deviations;
        this.index = index;
        this.histories = histories;
        this.days = days;
    }

    /** @param codes of the hospital's tubes, the oldest first */
    void deal(DemoWorld world, Collection<String> codes, Instant now) {
        var late = codes.stream()
                .flatMap(code -> opened(world, code).stream())
                .limit(STAGES)
                .toList();
        if (late.size() < STAGES) {
            throw new IllegalStateException("the demo has too few late freezings: " + late.size());
        }
        var manager = world.as("manager2", HOSPITAL);
        var technician = world.as("technician", HOSPITAL);
        var reviewer = world.as("pathologist", HOSPITAL);
        closed(late.get(0), manager, now.minus(Duration.ofDays(50)));
        corrected(late.get(1), manager, technician, reviewer, now.minus(Duration.ofDays(48)));
        assess(late.get(2), Seriousness.CRITICAL, SpecimenEffect.NOT_USABLE, manager, now.minus(Duration.ofDays(3)));
        sign(late.get(2), manager, now.minus(Duration.ofDays(3)).plusSeconds(600));
        assess(
                late.get(3),
                Seriousness.MAJOR,
                SpecimenEffect.USABLE_WITH_REMARK,
                manager,
                now.minus(Duration.ofDays(20)));
        plan(late.get(3), "液体窒素の保管場所を切り出し室の中に移す", manager, technician, now.minus(Duration.ofDays(20)), 14, 60);
        assess(
                late.get(4),
                Seriousness.MAJOR,
                SpecimenEffect.USABLE_WITH_REMARK,
                manager,
                now.minus(Duration.ofDays(9)));
        var asked =
                plan(late.get(4), "手術室からの連絡の手順を決め、訓練する", manager, technician, now.minus(Duration.ofDays(9)), 12, 30);
        done(late.get(4), asked, technician, now.minus(Duration.ofDays(2)));
        assess(late.get(5), Seriousness.MINOR, SpecimenEffect.USABLE, manager, now.minus(Duration.ofDays(1)));
        closed(late.get(6), manager, now.minus(Duration.ofDays(15)));
        steps.done(
                handling::reopen,
                new ReopenDeviation(late.get(6), "温度計の記録が見つかったため、原因を見直す"),
                manager,
                now.minus(Duration.ofDays(4)));
        noting.run(now);
    }

    private Optional<UUID> opened(DemoWorld world, String code) {
        var tube =
                index.byCode(code, new VisibleSites(world.site(HOSPITAL), true)).orElseThrow();
        return histories.of(List.of(tube.id())).getOrDefault(tube.id(), List.of()).stream()
                .filter(r -> r.fact() instanceof FreezingJudged)
                .flatMap(r -> opening.told(r, r.recordedAt().plusSeconds(1)).stream())
                .findFirst();
    }

    private void closed(UUID deviation, Actor by, Instant at) {
        assess(deviation, Seriousness.MINOR, SpecimenEffect.USABLE, by, at);
        sign(deviation, by, at.plusSeconds(300));
    }

    private void corrected(UUID deviation, Actor by, Actor responsible, Actor reviewer, Instant at) {
        assess(deviation, Seriousness.MAJOR, SpecimenEffect.USABLE_WITH_REMARK, by, at);
        var action = plan(deviation, "切り出し室の時計を止めずに凍結まで見る担当を決める", by, responsible, at.plusSeconds(200), 7, 21);
        done(deviation, action, responsible, at.plus(Duration.ofDays(5)));
        steps.done(
                actions::check,
                new CheckAction(
                        deviation,
                        action,
                        Optional.of(CheckAction.Finding.EFFECTIVE),
                        "その後の 20 例はすべて期限内",
                        Optional.empty(),
                        Optional.empty()),
                reviewer,
                at.plus(Duration.ofDays(22)));
        sign(deviation, by, at.plus(Duration.ofDays(22)).plusSeconds(500));
        sign(deviation, reviewer, at.plus(Duration.ofDays(23)));
    }

    private void assess(UUID deviation, Seriousness seriousness, SpecimenEffect effect, Actor by, Instant at) {
        var command = new AssessDeviation(
                deviation,
                Optional.of(seriousness),
                "COMMUNICATION",
                Optional.of(effect),
                "手術室からの連絡が遅れ、切り出しの担当者が不在だった",
                "検体は液体窒素で凍結し、時刻を記録した");
        steps.done(handling::assess, command, by, at);
    }

    private UUID plan(UUID deviation, String words, Actor by, Actor responsible, Instant at, int due, int check) {
        LocalDate today = days.at(by.site(), at);
        var command = new PlanAction(
                deviation,
                Optional.of(CorrectiveAction.Kind.CORRECTIVE),
                words,
                Optional.of(responsible.person()),
                Optional.of(today.plusDays(due)),
                Optional.of(today.plusDays(check)));
        steps.done(actions::plan, command, by, at.plusSeconds(60));
        return file(deviation).actions().getLast().id();
    }

    private void done(UUID deviation, UUID action, Actor by, Instant at) {
        steps.done(actions::finish, new FinishAction(deviation, action, "実施し、全員に知らせた"), by, at);
    }

    private void sign(UUID deviation, Actor by, Instant at) {
        var read = file(deviation).digest();
        steps.done(handling::sign, new SignDeviation(deviation, read, Optional.of(by.person())), by, at);
    }

    private DeviationFile file(UUID deviation) {
        return deviations
                .find(new VisibleSites(deviation, true), deviation)
                .orElseThrow()
                .file();
    }
}
