package org.himuro.lims.laboratory.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.laboratory.ApproveByConsortium;
import org.himuro.lims.laboratory.RecordCertificate;
import org.himuro.lims.laboratory.RegisterLaboratory;
import org.himuro.lims.laboratory.RevokeCertificate;
import org.himuro.lims.laboratory.Scheme;
import org.himuro.lims.laboratory.SetHolidays;
import org.himuro.lims.specimen.Material;
import org.himuro.sop.acceptance.AssayKind;

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
    private final RegisterActs acts;

    RegisterPages(RegisterVerbs verbs, RegisterActs acts) {
        this.verbs = verbs;
        this.acts = acts;
    }

    @Post("/registration")
    HttpResponse<?> register(HttpRequest<?> request, Viewer viewer, String site, @Body Map<String, Object> body) {
        return acts.act(request, viewer, site, "registration", body, (form, of, act, now) -> {
            var command = new RegisterLaboratory(of, form.count("capacity", GENOMES));
            return () -> verbs.registering().run(command, viewer.actor(), act, now, now);
        });
    }

    @Post("/certificates")
    HttpResponse<?> certificate(HttpRequest<?> request, Viewer viewer, String site, @Body Map<String, Object> body) {
        return acts.act(request, viewer, site, "certificate", body, (form, of, act, now) -> {
            var command = new RecordCertificate(
                    of,
                    form.one(Scheme.values(), "scheme"),
                    form.needed("body", 64),
                    form.needed("number", 64),
                    form.needed("scope", 120),
                    form.date("from"),
                    form.date("to"),
                    form.several(AssayKind.class, "assays"),
                    form.several(Material.class, "materials"));
            return () -> verbs.recording().run(command, viewer.actor(), act, now, now);
        });
    }

    @Post("/revocation")
    HttpResponse<?> revoke(HttpRequest<?> request, Viewer viewer, String site, @Body Map<String, Object> body) {
        return acts.act(request, viewer, site, "revocation", body, (form, of, act, now) -> {
            var why = form.one(Revoked.values(), "reason").name();
            var command = new RevokeCertificate(of, form.needed("number", 64), form.date("revoked-from"), why);
            return () -> verbs.revoking().run(command, viewer.actor(), act, now, now);
        });
    }

    @Post("/approval")
    HttpResponse<?> approve(HttpRequest<?> request, Viewer viewer, String site, @Body Map<String, Object> body) {
        return acts.act(request, viewer, site, "approval", body, (form, of, act, now) -> {
            var command = new ApproveByConsortium(of, form.date("from"), form.date("to"));
            return () -> verbs.approving().run(command, viewer.actor(), act, now, now);
        });
    }

    @Post("/holidays")
    HttpResponse<?> holidays(HttpRequest<?> request, Viewer viewer, String site, @Body Map<String, Object> body) {
        return acts.act(request, viewer, site, "holidays", body, (form, of, act, now) -> {
            var command = new SetHolidays(of, form.dates("holidays"));
            return () -> verbs.holidays().run(command, viewer.actor(), act, now, now);
        });
    }
}
