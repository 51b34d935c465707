package org.himuro.lims.demo;

import static org.himuro.lims.demo.DemoWorld.HOSPITAL;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.procedure.AcknowledgeRevision;
import org.himuro.lims.procedure.RecordTraining;
import org.himuro.lims.procedure.Revisions;
import org.himuro.lims.procedure.SignRevision;
import org.himuro.lims.procedure.SopRegister;
import org.himuro.lims.procedure.application.AcknowledgingRevision;
import org.himuro.lims.procedure.application.DraftingRevision;
import org.himuro.lims.procedure.application.ProcedureTexts;
import org.himuro.lims.procedure.application.RecordingTraining;
import org.himuro.lims.procedure.application.SigningRevision;
import org.himuro.sop.procedure.ProcedureReader;
import org.himuro.sop.procedure.Procedures;

/** The hospital's own versions: one approved for the first of next month, one that waits for its second signature; who has read what. */
@Singleton
final class DemoProcedures {
    private static final String FROZEN = "fresh-frozen-tissue";
    private static final String STRICT = "fresh-frozen-tissue-strict";
    private static final String BLOOD = "blood-normal";

    private final Steps steps;
    private final DraftingRevision drafting;
    private final SigningRevision signing;
    private final AcknowledgingRevision acknowledging;
    private final RecordingTraining recording;

    DemoProcedures(
            Steps steps,
            DraftingRevision drafting,
            SigningRevision signing,
            AcknowledgingRevision acknowledging,
            RecordingTraining recording) {
        this.steps = steps;
        this.drafting = drafting;
        this.signing = signing;
        this.acknowledging = acknowledging;
        this.recording = recording;
    }

    void approve(DemoWorld world, Instant now) {
        var manager = world.as("manager2", HOSPITAL);
        var pathologist = world.as("pathologist", HOSPITAL);
        var technician = world.as("technician", HOSPITAL);
        var next = LocalDate.ofInstant(now, SopRegister.PROGRAMME).plusMonths(1).withDayOfMonth(1);
        var brought = now.minus(Duration.ofDays(6));
        var twentyMinutes = twentyMinutes(next);
        draft(twentyMinutes, manager, brought);
        sign(twentyMinutes, manager, brought.plusSeconds(300));
        sign(twentyMinutes, pathologist, brought.plusSeconds(90_000));
        var blood = fourHours(next);
        draft(blood, manager, now.minus(Duration.ofDays(2)));
        sign(blood, manager, now.minus(Duration.ofDays(2)).plusSeconds(200));
        read(FROZEN, 3, technician, now.minus(Duration.ofDays(60)));
        read(FROZEN, 3, pathologist, now.minus(Duration.ofDays(59)));
        read(FROZEN, 4, technician, now.minus(Duration.ofDays(3)));
        read(STRICT, 1, technician, now.minus(Duration.ofDays(60)));
        read(STRICT, 1, pathologist, now.minus(Duration.ofDays(58)));
        var soon = new RecordTraining(technician.person(), STRICT, 1);
        steps.done(recording::run, soon, pathologist, now.minus(Duration.ofDays(715)));
        var expired = new RecordTraining(pathologist.person(), STRICT, 1);
        steps.done(recording::run, expired, manager, now.minus(Duration.ofDays(760)));
    }

    private void draft(String yaml, Actor by, Instant at) {
        var procedure = ProcedureReader.read(yaml).orThrow();
        steps.done(
                (text, actor, act, occurred, recorded) ->
                        drafting.run(text.yaml(), procedure, actor, act, occurred, recorded),
                new Text(yaml),
                by,
                at);
    }

    private record Text(String yaml) {}

    private void sign(String yaml, Actor by, Instant at) {
        var version = ProcedureReader.read(yaml).orThrow().version();
        var id = Revisions.idOf(version.id(), version.version());
        steps.done(signing::run, new SignRevision(id, ProcedureTexts.digest(yaml), Optional.of(by.person())), by, at);
    }

    private void read(String procedure, int version, Actor who, Instant at) {
        steps.done(acknowledging::run, new AcknowledgeRevision(procedure, version), who, at);
    }

    private static String twentyMinutes(LocalDate from) {
        return changed(
                        FROZEN,
                        List.of(
                                "version: 3", "version: 4",
                                "direct: [PT20M, PT25M]", "direct: [PT10M, PT15M]",
                                "PT30M", "PT20M",
                                "30分", "20分",
                                "30 minutes", "20 minutes",
                                "2026-04-01", from.toString()))
                + "training: {required: warn, by: reading, valid-months: 24}\n";
    }

    private static String fourHours(LocalDate from) {
        return changed(BLOOD, List.of("version: 1", "version: 2", "PT24H", "PT4H", "2026-04-01", from.toString()));
    }

    /** @param words what stands there, and what stands there instead, by turns */
    private static String changed(String procedure, List<String> words) {
        var text = Procedures.shippedText(procedure);
        for (int i = 0; i < words.size(); i += 2) {
            text = text.replace(words.get(i), words.get(i + 1));
        }
        return text;
    }
}
