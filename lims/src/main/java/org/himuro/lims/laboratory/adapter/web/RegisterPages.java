package org.himuro.lims.laboratory.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.laboratory.ApproveByConsortium;
import org.himuro.lims.laboratory.LaboratoryRecorded;
import org.himuro.lims.laboratory.RecordCertificate;
import org.himuro.lims.laboratory.RegisterLaboratory;
import org.himuro.lims.laboratory.RevokeCertificate;
import org.himuro.lims.laboratory.Scheme;
import org.himuro.lims.laboratory.SetHolidays;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;

/** The reports by which the register is kept. */
@Hidden
@Controller("/laboratories/{site}")
@Needs(Right.REGISTER_LABORATORY)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RegisterPages {
    private static final int GENOMES = 99_999;

    private final RegisterVerbs verbs;
    private final LaboratoryShow show;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    RegisterPages(RegisterVerbs verbs, LaboratoryShow show, Problems problems, Ids ids, InstantSource clock) {
        this.verbs = verbs;
        this.show = show;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    @Post("/registration")
    HttpResponse<?> register(HttpRequest<?> request, Viewer viewer, String site, @Body Map<String, Object> body) {
        return act(request, viewer, site, "registration", body, (form, of, act, now) -> {
            var command = new RegisterLaboratory(of, form.count("capacity", GENOMES));
            return () -> verbs.registering().run(command, viewer.actor(), act, now, now);
        });
    }

    @Post("/certificates")
    HttpResponse<?> certificate(HttpRequest<?> request, Viewer viewer, String site, @Body Map<String, Object> body) {
        return act(request, viewer, site, "certificate", body, (form, of, act, now) -> {
            var command = new RecordCertificate(
                    of,
                    form.one(Scheme.values(), "scheme"),
                    form.needed("body", 64),
                    form.needed("number", 64),
                    form.needed("scope", 120),
                    form.date("from"),
                    form.date("to"));
            return () -> verbs.recording().run(command, viewer.actor(), act, now, now);
        });
    }

    @Post("/revocation")
    HttpResponse<?> revoke(HttpRequest<?> request, Viewer viewer, String site, @Body Map<String, Object> body) {
        return act(request, viewer, site, "revocation", body, (form, of, act, now) -> {
            var why = form.one(Revoked.values(), "reason").name();
            var command = new RevokeCertificate(of, form.needed("number", 64), form.date("revoked-from"), why);
            return () -> verbs.revoking().run(command, viewer.actor(), act, now, now);
        });
    }

    @Post("/approval")
    HttpResponse<?> approve(HttpRequest<?> request, Viewer viewer, String site, @Body Map<String, Object> body) {
        return act(request, viewer, site, "approval", body, (form, of, act, now) -> {
            var command = new ApproveByConsortium(of, form.date("from"), form.date("to"));
            return () -> verbs.approving().run(command, viewer.actor(), act, now, now);
        });
    }

    @Post("/holidays")
    HttpResponse<?> holidays(HttpRequest<?> request, Viewer viewer, String site, @Body Map<String, Object> body) {
        return act(request, viewer, site, "holidays", body, (form, of, act, now) -> {
            var command = new SetHolidays(of, form.dates("holidays"));
            return () -> verbs.holidays().run(command, viewer.actor(), act, now, now);
        });
    }

    private interface Verb {
        /** Reads the form to its end; what it returns runs only where nothing was wrong with it. */
        Run read(RegisterForm form, UUID site, UUID act, Instant now);
    }

    private interface Run {
        Outcome<LaboratoryRecorded> run();
    }

    private HttpResponse<?> act(
            HttpRequest<?> request, Viewer viewer, String code, String name, Map<String, Object> body, Verb verb) {
        var site = show.site(code);
        if (site.isEmpty()) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        var form = new RegisterForm(body);
        var run = verb.read(form, site.get().id(), form.act().orElseGet(ids::next), clock.instant());
        if (!form.faults().isEmpty()) {
            return show.page(
                    request,
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    viewer,
                    code,
                    name,
                    form.given(),
                    form.faults(),
                    List.of());
        }
        return problems.answer(
                request,
                run.run(),
                answer -> answer.marks().isEmpty()
                        ? HttpResponse.seeOther(URI.create("/laboratories/" + code))
                        : show.page(
                                request, HttpStatus.OK, viewer, code, "", Map.of(), List.of(), said(answer.marks())),
                reasons -> show.page(
                        request,
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        viewer,
                        code,
                        name,
                        form.given(),
                        said(reasons),
                        List.of()));
    }

    private static List<Phrase> said(List<Reason> reasons) {
        return reasons.stream()
                .map(r -> Phrase.of("reason." + r.code(), r.args().toArray()))
                .toList();
    }
}
