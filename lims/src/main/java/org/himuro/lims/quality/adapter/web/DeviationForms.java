package org.himuro.lims.quality.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Signatures;
import org.himuro.lims.identity.Signatures.Typed;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.quality.AssessDeviation;
import org.himuro.lims.quality.DeviationAnswer;
import org.himuro.lims.quality.ReopenDeviation;
import org.himuro.lims.quality.Seriousness;
import org.himuro.lims.quality.SignDeviation;
import org.himuro.lims.quality.SpecimenEffect;
import org.himuro.lims.quality.application.HandlingDeviation;

/** What is done with one deviation: assessed, signed, opened again. */
@Hidden
@Controller("/deviations/{id}")
@Needs(Right.ASSESS_DEVIATIONS)
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DeviationForms {
    private static final int CODE = 64;

    private final HandlingDeviation handling;
    private final Signatures signatures;
    private final HttpClientAddressResolver addresses;
    private final DeviationShow show;

    DeviationForms(
            HandlingDeviation handling,
            Signatures signatures,
            HttpClientAddressResolver addresses,
            DeviationShow show) {
        this.handling = handling;
        this.signatures = signatures;
        this.addresses = addresses;
        this.show = show;
    }

    @Post("/assess")
    HttpResponse<?> assess(HttpRequest<?> request, Viewer viewer, String id, @Body Map<String, String> body) {
        var form = Fields.form(body);
        var seriousness = form.one(Seriousness.class, "seriousness");
        var cause = form.text("cause", CODE);
        var effect = form.one(SpecimenEffect.class, "effect");
        return show.act(
                request,
                viewer,
                id,
                "assess",
                form,
                body,
                (deviation, act, now) -> handling.assess(
                        new AssessDeviation(
                                deviation,
                                seriousness,
                                cause,
                                effect,
                                DeviationShow.words(body, "why"),
                                DeviationShow.words(body, "correction")),
                        viewer.actor(),
                        act,
                        now,
                        now));
    }

    /** By account and password, whoever is signed in: a second person need not sign out the first. */
    @Post("/sign")
    HttpResponse<?> sign(HttpRequest<?> request, Viewer viewer, String id, @Body Map<String, String> body) {
        var form = Fields.form(body);
        var digest = form.text("digest", CODE);
        return show.act(
                request,
                viewer,
                id,
                "sign",
                form,
                body,
                (deviation, act, now) -> sign(
                        new SignDeviation(deviation, digest, signer(request, viewer, form, body)), viewer, act, now));
    }

    private Outcome<DeviationAnswer> sign(SignDeviation command, Viewer viewer, UUID act, Instant now) {
        return handling.sign(command, viewer.actor(), act, now, now);
    }

    private Optional<UUID> signer(HttpRequest<?> request, Viewer viewer, Fields form, Map<String, String> body) {
        var address = Objects.requireNonNullElse(addresses.resolve(request), "unknown");
        var typed = new Typed(form.text("account"), body.getOrDefault("password", ""), address);
        return signatures.signed(typed, Right.ASSESS_DEVIATIONS, viewer.site());
    }

    @Post("/reopen")
    HttpResponse<?> reopen(HttpRequest<?> request, Viewer viewer, String id, @Body Map<String, String> body) {
        return show.act(
                request,
                viewer,
                id,
                "reopen",
                Fields.form(body),
                body,
                (deviation, act, now) -> handling.reopen(
                        new ReopenDeviation(deviation, DeviationShow.words(body, "words")),
                        viewer.actor(),
                        act,
                        now,
                        now));
    }
}
