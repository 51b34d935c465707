package org.himuro.lims.demo;

import static org.himuro.lims.demo.DemoWorld.BIOBANK;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.himuro.lims.collection.OpenCase;
import org.himuro.lims.collection.application.OpeningCase;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.consent.GiveConsent;
import org.himuro.lims.consent.application.GivingConsent;
import org.himuro.lims.specimen.CaseEvent.CaseKind;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.storage.RegisterTubes;
import org.himuro.lims.storage.application.RegisteringNewTubes;

/** What the biobank had before: DNA in tubes with their maker's codes, boxes of it. */
@Singleton
final class DemoStock {
    private static final int FIRST = 1_034_000_000;

    private final Steps steps;
    private final GivingConsent consents;
    private final OpeningCase opening;
    private final RegisteringNewTubes registering;
    private final DemoBank bank;

    DemoStock(
            Steps steps, GivingConsent consents, OpeningCase opening, RegisteringNewTubes registering, DemoBank bank) {
        this.steps = steps;
        this.consents = consents;
        this.opening = opening;
        this.registering = registering;
        this.bank = bank;
    }

    /** One donor's tubes, {@code count} of them, into the next free positions. */
    void donor(DemoWorld world, int number, int count, Instant at) {
        var by = world.as("manager", BIOBANK);
        UUID donor = steps.id();
        var scopes = List.of(ConsentScope.WHOLE_GENOME, ConsentScope.FUTURE_RESEARCH);
        steps.done(consents::run, new GiveConsent(donor, "UNIFIED", 1, scopes), by, at);
        var open = new OpenCase(donor, "WG", CaseKind.BLOOD_DRAW, "blood-normal", Optional.empty());
        var answer = steps.done(opening::run, open, by, at.plusSeconds(60));
        var codes = IntStream.range(0, count)
                .mapToObj(i -> String.valueOf(FIRST + number * 1_000 + i))
                .toList();
        var tubes = codes.stream().map(RegisterTubes.NewTube::of).toList();
        steps.done(registering::run, new RegisterTubes(answer.code(), Material.DNA, tubes), by, at.plusSeconds(120));
        bank.store(codes, BIOBANK, by, at.plusSeconds(600));
    }
}
