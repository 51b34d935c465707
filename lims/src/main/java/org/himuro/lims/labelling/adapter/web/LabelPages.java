package org.himuro.lims.labelling.adapter.web;

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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.himuro.labels.layout.Layout;
import org.himuro.labels.render.Rendering;
import org.himuro.labels.render.SheetRenderer;
import org.himuro.labels.render.ZplRenderer;
import org.himuro.labels.symbol.Resolution;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.labelling.LabelTubes;
import org.himuro.lims.labelling.PrintStock;
import org.himuro.lims.labelling.application.LabellingTubes;
import org.himuro.lims.labelling.application.LayoutsInForce;
import org.himuro.lims.labelling.application.OneLabel;
import org.himuro.lims.labelling.application.TubeLabels;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Problem;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.specimen.Material;

/** New tubes of a case, and their labels as a sheet and as printer commands. */
@Hidden
@Controller("/cases/{code}")
@Needs(Right.WORK_AT_BENCH)
@ExecuteOn(TaskExecutors.BLOCKING)
final class LabelPages {
    private static final int MOST = 1000;
    private static final Resolution PRINTER = new Resolution(300);

    private final TubeLabels labels;
    private final LayoutsInForce layouts;
    private final LabellingTubes labelling;
    private final Problems problems;
    private final Frames frames;
    private final Ids ids;
    private final InstantSource clock;

    LabelPages(
            TubeLabels labels,
            LayoutsInForce layouts,
            LabellingTubes labelling,
            Problems problems,
            Frames frames,
            Ids ids,
            InstantSource clock) {
        this.labels = labels;
        this.layouts = layouts;
        this.labelling = labelling;
        this.problems = problems;
        this.frames = frames;
        this.ids = ids;
        this.clock = clock;
    }

    @Post("/tubes")
    @Produces(MediaType.ALL)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> label(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, String> body) {
        var form = Fields.form(body);
        var material = form.needed(Material.class, "material", Material.TUMOUR_TISSUE);
        int count = form.count("count", 1, MOST).orElse(0);
        var act = form.act(ids);
        form.check();
        var now = clock.instant();
        var command = new LabelTubes(List.of(new LabelTubes.Wanted(code, material, count)));
        return problems.answer(
                request,
                labelling.run(command, viewer.actor(), act, now, now),
                d -> HttpResponse.seeOther(URI.create("/cases/" + code)),
                reasons -> problems.answer(
                        request,
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        "refused",
                        reasons.stream()
                                .map(r -> new Problem.Item(
                                        r.code(), "", frames.text(request).of(r)))
                                .toArray(Problem.Item[]::new)));
    }

    @Get("/labels.pdf")
    @Produces(MediaType.ALL)
    HttpResponse<?> sheet(HttpRequest<?> request, Viewer viewer, String code) {
        var sheet = new SheetRenderer(PrintStock.TUBE_WRAP.sheet());
        return rendered(request, viewer, code, "application/pdf", sheet::pdf);
    }

    @Get("/labels.zpl")
    @Produces(MediaType.ALL)
    HttpResponse<?> zpl(HttpRequest<?> request, Viewer viewer, String code) {
        var printer = new ZplRenderer(PRINTER);
        return rendered(request, viewer, code, "text/plain; charset=utf-8", (l, v) -> switch (printer.zpl(l, v)) {
            case Rendering.Done<String>(var text) -> new Rendering.Done<>(text.getBytes(StandardCharsets.UTF_8));
            case Rendering.Refused<String>(var faults) -> new Rendering.Refused<>(faults);
        });
    }

    private HttpResponse<?> rendered(
            HttpRequest<?> request,
            Viewer viewer,
            String code,
            String type,
            BiFunction<Layout, List<Rendering.Values>, Rendering<byte[]>> rendering) {
        var found = labels.ofCase(code, viewer.site());
        if (found.isEmpty() || found.get().tubes().isEmpty()) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        var day = LocalDate.ofInstant(found.get().card().openedAt(), viewer.zone());
        var values =
                found.get().tubes().stream().map(t -> OneLabel.values(t, day)).toList();
        return switch (rendering.apply(layouts.of(viewer.site(), PrintStock.TUBE_WRAP), values)) {
            case Rendering.Done<byte[]>(var bytes) ->
                HttpResponse.ok(bytes).header("Content-Type", type).header("Cache-Control", "no-store");
            case Rendering.Refused<byte[]> r -> problems.answer(request, HttpStatus.UNPROCESSABLE_ENTITY, "refused");
        };
    }
}
