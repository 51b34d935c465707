package org.himuro.lims.quality.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Signatures;
import org.himuro.lims.identity.Signatures.Typed;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.quality.DestroyTubes;
import org.himuro.lims.quality.DropDestruction;
import org.himuro.lims.quality.QuarantineAnswer;
import org.himuro.lims.quality.QuarantineTubes;
import org.himuro.lims.quality.ReleaseTubes;
import org.himuro.lims.quality.WitnessDestruction;
import org.himuro.lims.quality.application.QuarantineVerbs;
import org.himuro.lims.quality.application.ShowingQuarantine;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.specimen.Tubes;

/** One tube into quarantine and out of it, and its destruction by two people. Done, one is on the tube's page again. */
@Hidden
@Controller("/tubes/{code}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class TubeDeskPages {
    private final QuarantineVerbs verbs;
    private final ShowingQuarantine showing;
    private final Signatures signatures;
    private final SpecimenIndex index;
    private final HttpClientAddressResolver addresses;
    private final Pages pages;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    TubeDeskPages(
            QuarantineVerbs verbs,
            ShowingQuarantine showing,
            Signatures signatures,
            SpecimenIndex index,
            HttpClientAddressResolver addresses,
            Pages pages,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.verbs = verbs;
        this.showing = showing;
        this.signatures = signatures;
        this.index = index;
        this.addresses = addresses;
        this.pages = pages;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    private interface Verb {
        Outcome<QuarantineAnswer> run(List<UUID> tubes, UUID act, Instant now);
    }

    @Get("/quarantine")
    @Needs(Right.SEE_DEVIATIONS)
    HttpResponse<?> page(HttpRequest<?> request, Viewer viewer, String code) {
        return show(request, HttpStatus.OK, viewer, code, Map.of(), List.of());
    }

    @Post("/quarantine")
    @Needs(Right.QUARANTINE)
    HttpResponse<?> quarantine(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, String> body) {
        var form = new Form(body);
        return act(
                request,
                viewer,
                code,
                form,
                (tubes, id, now) -> verbs.quarantining()
                        .run(
                                new QuarantineTubes(tubes, form.text("reason"), form.remark()),
                                viewer.actor(),
                                id,
                                now,
                                now));
    }

    @Post("/release")
    @Needs(Right.QUARANTINE)
    HttpResponse<?> release(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, String> body) {
        var form = new Form(body);
        return act(
                request,
                viewer,
                code,
                form,
                (tubes, id, now) -> verbs.releasing()
                        .run(
                                new ReleaseTubes(tubes, form.text("reason"), form.remark()),
                                viewer.actor(),
                                id,
                                now,
                                now));
    }

    @Post("/destruction")
    @Needs(Right.DESTROY)
    HttpResponse<?> destroy(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, String> body) {
        var form = new Form(body);
        return act(
                request,
                viewer,
                code,
                form,
                (tubes, id, now) -> verbs.destroying()
                        .run(
                                new DestroyTubes(tubes, form.text("reason"), form.text("method"), form.remark()),
                                viewer.actor(),
                                id,
                                now,
                                now));
    }

    /** The witness signs by account and password, whoever is signed in. */
    @Post("/destruction/witness")
    @Needs(Right.WITNESS)
    HttpResponse<?> witness(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, String> body) {
        var form = new Form(body);
        var address = Objects.requireNonNullElse(addresses.resolve(request), "unknown");
        var typed = new Typed(form.text("account"), body.getOrDefault("password", ""), address);
        return act(
                request,
                viewer,
                code,
                form,
                (tubes, id, now) -> verbs.witnessing()
                        .run(
                                new WitnessDestruction(
                                        tubes,
                                        Optional.of(viewer.person()),
                                        signatures.signed(typed, Right.WITNESS, viewer.site())),
                                viewer.actor(),
                                id,
                                now,
                                now));
    }

    @Post("/destruction/drop")
    @Needs(Right.DESTROY)
    HttpResponse<?> drop(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, String> body) {
        return act(
                request,
                viewer,
                code,
                new Form(body),
                (tubes, id, now) -> verbs.dropping().run(new DropDestruction(tubes), viewer.actor(), id, now, now));
    }

    private HttpResponse<?> act(HttpRequest<?> request, Viewer viewer, String code, Form form, Verb verb) {
        var tube = index.byCode(code, VisibleSites.only(viewer.site()))
                .filter(ref -> ref.kind().equals(Tubes.KIND.name()));
        if (tube.isEmpty()) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        var outcome = verb.run(List.of(tube.get().id()), form.act(ids.next()), clock.instant());
        return problems.answer(
                request,
                outcome,
                done -> HttpResponse.seeOther(URI.create("/tubes/" + code)),
                reasons -> show(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, code, form.fields(), reasons));
    }

    private HttpResponse<?> show(
            HttpRequest<?> request,
            HttpStatus status,
            Viewer viewer,
            String code,
            Map<String, String> given,
            List<Reason> reasons) {
        return showing.one(code, viewer, given, reasons)
                .<HttpResponse<?>>map(view -> pages.show(
                        request,
                        status,
                        Room.DESK,
                        "quality/tube",
                        view,
                        "quarantine.of",
                        view.desk().code()))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }
}
