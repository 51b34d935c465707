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
import java.time.LocalDate;
import java.util.Optional;
import org.himuro.labels.render.Rendering;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.labelling.application.LabelPage;
import org.himuro.lims.labelling.application.OneLabel;
import org.himuro.lims.labelling.application.TubeLabels;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;

/** The label of one tube, or of one box, rack or unit (L3): shown as it will be printed, and printed. */
@Hidden
@Controller
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OneLabelPages {
    private final TubeLabels labels;
    private final Pages pages;
    private final Problems problems;

    OneLabelPages(TubeLabels labels, Pages pages, Problems problems) {
        this.labels = labels;
        this.pages = pages;
        this.problems = problems;
    }

    @Get("/tubes/{code}/label")
    @Needs(Right.SEE_TUBES)
    HttpResponse<?> ofTube(HttpRequest<?> request, Viewer viewer, String code) {
        return page(request, tube(code, viewer), "/tubes/");
    }

    @Get("/tubes/{code}/label.{kind}")
    @Needs(Right.SEE_TUBES)
    HttpResponse<?> fileOfTube(HttpRequest<?> request, Viewer viewer, String code, String kind) {
        return file(request, tube(code, viewer), kind);
    }

    @Get("/boxes/{code}/label")
    @Needs(Right.SEE_STORAGE)
    HttpResponse<?> ofBox(HttpRequest<?> request, Viewer viewer, String code) {
        return page(request, box(code, viewer), "/boxes/");
    }

    @Get("/boxes/{code}/label.{kind}")
    @Needs(Right.SEE_STORAGE)
    HttpResponse<?> fileOfBox(HttpRequest<?> request, Viewer viewer, String code, String kind) {
        return file(request, box(code, viewer), kind);
    }

    private Optional<OneLabel> tube(String code, Viewer viewer) {
        return labels.ofTube(code, viewer.site(), viewer.everySite())
                .map(l -> OneLabel.of(
                        l.tubes().getFirst(), LocalDate.ofInstant(l.card().openedAt(), viewer.zone())));
    }

    private Optional<OneLabel> box(String code, Viewer viewer) {
        return labels.ofContainer(code, viewer.site(), viewer.everySite()).map(OneLabel::of);
    }

    private HttpResponse<?> page(HttpRequest<?> request, Optional<OneLabel> label, String kind) {
        return label.<HttpResponse<?>>map(l -> {
                    var things = kind.equals("/boxes/") ? "/storage/" : kind;
                    var readable = l.png() instanceof Rendering.Done<byte[]>;
                    var view = new LabelPage(l, things + l.code(), kind + l.code() + "/label", readable);
                    return pages.show(request, Room.BANK, "labelling/label", view, "label.title", l.code());
                })
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
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
