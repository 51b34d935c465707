package org.himuro.lims.collection.adapter.web;

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
import java.time.InstantSource;
import java.util.Map;
import org.himuro.lims.collection.ExemptLine;
import org.himuro.lims.collection.Exemption;
import org.himuro.lims.collection.RevokeExemption;
import org.himuro.lims.collection.application.ExemptingLine;
import org.himuro.lims.collection.application.RevokingExemption;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.shared.Ids;

/** What a case needs and cannot get: said with a reason, and taken back with one. */
@Hidden
@Controller("/cases/{code}/exemptions")
@Needs(Right.OPEN_CASE)
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class NeedPages {
    private static final int LINE = 64;

    private final ExemptingLine exempting;
    private final RevokingExemption revoking;
    private final CaseShow show;
    private final Ids ids;
    private final InstantSource clock;

    NeedPages(ExemptingLine exempting, RevokingExemption revoking, CaseShow show, Ids ids, InstantSource clock) {
        this.exempting = exempting;
        this.revoking = revoking;
        this.show = show;
        this.ids = ids;
        this.clock = clock;
    }

    @Post
    HttpResponse<?> exempt(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, String> body) {
        return show.own(request, viewer, code, card -> {
            var form = Fields.form(body);
            var line = form.text("line", LINE);
            var why = form.needed(Exemption.Why.class, "why", Exemption.Why.DECEASED);
            var act = form.act(ids);
            form.check();
            var now = clock.instant();
            var command = new ExemptLine(card.id(), line, why);
            return show.after(request, viewer, code, exempting.run(command, viewer.actor(), act, now, now));
        });
    }

    @Post("/{line}/revoke")
    HttpResponse<?> revoke(
            HttpRequest<?> request, Viewer viewer, String code, String line, @Body Map<String, String> body) {
        return show.own(request, viewer, code, card -> {
            var form = Fields.form(body);
            var why = form.needed(RevokeExemption.Why.class, "why", RevokeExemption.Why.MISTAKE);
            var act = form.act(ids);
            form.check();
            var now = clock.instant();
            var command = new RevokeExemption(card.id(), line, why);
            return show.after(request, viewer, code, revoking.run(command, viewer.actor(), act, now, now));
        });
    }
}
