package org.himuro.lims.labelling.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.labels.render.Rendering;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.labelling.application.FindingLabels;
import org.himuro.lims.labelling.application.OneLabel;
import org.himuro.lims.platform.web.Problems;

/** The label of one tube, or of one box, rack or unit (L3): shown as it will be printed, and as files. */
@Hidden
@Controller
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OneLabelPages {
    private final FindingLabels finding;
    private final LabelShow show;
    private final Problems problems;

    OneLabelPages(FindingLabels finding, LabelShow show, Problems problems) {
        this.finding = finding;
        this.show = show;
        this.problems = problems;
    }

    @Get("/tubes/{code}/label")
    @Needs(Right.SEE_TUBES)
    HttpResponse<?> ofTube(HttpRequest<?> request, Viewer viewer, String code) {
        return show.one(request, HttpStatus.OK, viewer, finding.ofTube(code, viewer), Map.of(), List.of());
    }

    @Get("/tubes/{code}/label.{kind}")
    @Needs(Right.SEE_TUBES)
    HttpResponse<?> fileOfTube(HttpRequest<?> request, Viewer viewer, String code, String kind) {
        return file(request, finding.ofTube(code, viewer).map(FindingLabels.Found::label), kind);
    }

    @Get("/boxes/{code}/label")
    @Needs(Right.SEE_STORAGE)
    HttpResponse<?> ofBox(HttpRequest<?> request, Viewer viewer, String code) {
        return show.one(request, HttpStatus.OK, viewer, finding.ofBox(code, viewer), Map.of(), List.of());
    }

    @Get("/boxes/{code}/label.{kind}")
    @Needs(Right.SEE_STORAGE)
    HttpResponse<?> fileOfBox(HttpRequest<?> request, Viewer viewer, String code, String kind) {
        return file(request, finding.ofBox(code, viewer).map(FindingLabels.Found::label), kind);
    }

    private HttpResponse<?> file(HttpRequest<?> request, Optional<OneLabel> label, String kind) {
        return label.<HttpResponse<?>>flatMap(l -> switch (kind) {
                    case "png" -> Optional.of(file(request, l.png(), "image/png"));
                    case "pdf" -> Optional.of(file(request, l.pdf(), "application/pdf"));
                    case "zpl" -> Optional.of(file(request, l.zpl(), "text/plain; charset=utf-8"));
                    default -> Optional.empty();
                })
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    private HttpResponse<?> file(HttpRequest<?> request, Rendering<byte[]> rendering, String type) {
        return switch (rendering) {
            case Rendering.Done<byte[]>(var bytes) ->
                HttpResponse.ok(bytes).header("Content-Type", type).header("Cache-Control", "no-store");
            case Rendering.Refused<byte[]> refused ->
                problems.answer(request, HttpStatus.UNPROCESSABLE_ENTITY, "label-not-possible");
        };
    }
}
