package org.himuro.lims.scan.adapter.document;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Frames;

/** The downtime form, to be printed before it is needed. */
@Hidden
@Controller("/downtime-form.pdf")
@Needs(Right.WORK_AT_BENCH)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DowntimePages {
    private final DowntimePaper paper;
    private final Frames frames;

    DowntimePages(DowntimePaper paper, Frames frames) {
        this.paper = paper;
        this.frames = frames;
    }

    @Get
    @Produces(MediaType.ALL)
    HttpResponse<?> pdf(HttpRequest<?> request, Viewer viewer) {
        return HttpResponse.ok(paper.pdf(viewer.siteCode(), frames.text(request)))
                .header("Content-Type", "application/pdf")
                .header("Cache-Control", "no-store");
    }
}
