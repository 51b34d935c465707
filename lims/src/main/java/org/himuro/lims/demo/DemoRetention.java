package org.himuro.lims.demo;

import static org.himuro.lims.demo.DemoWorld.HOSPITAL;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.retention.ApproveException;
import org.himuro.lims.retention.ApprovePolicy;
import org.himuro.lims.retention.AskException;
import org.himuro.lims.retention.DraftPolicy;
import org.himuro.lims.retention.Form;
import org.himuro.lims.retention.FormRule;
import org.himuro.lims.retention.Period;
import org.himuro.lims.retention.PlaceHold;
import org.himuro.lims.retention.PolicyVersion;
import org.himuro.lims.retention.Preset;
import org.himuro.lims.retention.Reserve;
import org.himuro.lims.retention.ReserveUnit;
import org.himuro.lims.retention.Wish;
import org.himuro.lims.retention.application.PlacingHold;
import org.himuro.lims.retention.application.PolicyVerbs;
import org.himuro.lims.retention.model.Presets;

/** The programme's second option as the policy of the demo's project, with one exception for the hospital and one tube on hold. */
@Singleton
final class DemoRetention {
    private static final String PROJECT = "WG";

    private final Steps steps;
    private final PolicyVerbs verbs;
    private final PlacingHold placing;

    DemoRetention(Steps steps, PolicyVerbs verbs, PlacingHold placing) {
        this.steps = steps;
        this.verbs = verbs;
        this.placing = placing;
    }

    /** @param held code of a tube that the hospital has */
    void keep(DemoWorld world, String held, Instant now) {
        var manager = world.as("manager2", HOSPITAL);
        var coordinator = world.as("coordinator", HOSPITAL);
        var at = now.minus(Duration.ofDays(5));
        var approved = at.plusSeconds(3600);
        var today = Wish.day(approved); // it may be tomorrow when it is late
        var rules = Presets.of(Preset.OPTION_2).stream()
                .map(r -> r.form() == Form.DNA
                        ? new FormRule(
                                r.form(),
                                r.keepers(),
                                r.transports(),
                                Optional.of(new Reserve(BigDecimal.ONE, ReserveUnit.TUBE)))
                        : r)
                .toList();
        var draft =
                new DraftPolicy(PROJECT, Preset.OPTION_2, today, Optional.of(new Period(10, Optional.empty())), rules);
        steps.done(verbs.drafting()::run, draft, coordinator, at);
        var digest = new PolicyVersion(
                        1,
                        draft.preset(),
                        draft.from(),
                        draft.period(),
                        draft.rules(),
                        PolicyVersion.Step.DRAFT,
                        coordinator.person(),
                        at,
                        Optional.empty(),
                        Optional.empty())
                .digest();
        steps.done(
                verbs.approving()::run,
                new ApprovePolicy(PROJECT, 1, digest, Optional.of(manager.person())),
                manager,
                approved);
        steps.done(
                verbs.asking()::run,
                new AskException(PROJECT, Form.FRESH_FROZEN, "CARE_OF_PATIENT", "QA-2026-014", today.plusYears(2)),
                coordinator,
                at.plusSeconds(7200));
        steps.done(
                verbs.approvingException()::run,
                new ApproveException(PROJECT, 1, Optional.of(manager.person())),
                manager,
                at.plusSeconds(9000));
        steps.done(
                placing::run,
                new PlaceHold(List.of(held), "INVESTIGATION", Optional.empty(), Optional.empty()),
                coordinator,
                now.minus(Duration.ofDays(1)));
    }
}
