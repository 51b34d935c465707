package org.himuro.lims.procedure.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.procedure.application.DraftPage;
import org.himuro.lims.procedure.application.DraftingRevision;
import org.himuro.lims.procedure.application.ProcedureList;
import org.himuro.lims.procedure.application.ReadingDraft;
import org.himuro.lims.procedure.application.ShowingProcedures;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;

/** A new version is brought: pasted or from a file, looked at with all that it changes, kept as a draft. */
@Hidden
@Controller("/procedures")
@Needs(Right.APPROVE_PROCEDURE)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DraftPages {
    /** A long procedure has a twentieth of it. */
    private static final int TEXT = 200_000;

    private final ReadingDraft reading;
    private final DraftingRevision drafting;
    private final ShowingProcedures showing;
    private final Pages pages;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    DraftPages(
            ReadingDraft reading,
            DraftingRevision drafting,
            ShowingProcedures showing,
            Pages pages,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.reading = reading;
        this.drafting = drafting;
        this.showing = showing;
        this.pages = pages;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    /** With the text of the version in force, where a procedure is named. */
    @Get("/new")
    HttpResponse<?> form(HttpRequest<?> request) {
        var asked = Fields.query(request);
        var from = asked.text("from");
        var version = ProcedureShow.version(asked);
        var text = Optional.of(from)
                .filter(id -> !id.isEmpty())
                .flatMap(id -> showing.find(id, version, clock.instant()))
                .flatMap(f -> showing.text(f.revision()));
        return show(request, HttpStatus.OK, DraftPage.empty(text.orElse("")));
    }

    @Post("/preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> preview(HttpRequest<?> request, @Body Map<String, String> body) {
        return preview(request, text(body));
    }

    @Post("/preview-file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> previewFile(HttpRequest<?> request, @Part("file") byte[] file) {
        return preview(request, lines(new String(file, StandardCharsets.UTF_8)));
    }

    private HttpResponse<?> preview(HttpRequest<?> request, String yaml) {
        if (yaml.length() > TEXT) {
            var tooLong = List.of(Reason.of("FIELD_TOO_LONG", "yaml", yaml.length(), TEXT));
            return show(request, HttpStatus.UNPROCESSABLE_ENTITY, withReasons(DraftPage.empty(""), tooLong));
        }
        var view = reading.read(yaml, clock.instant(), List.of());
        var status = view.procedure().isPresent() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return show(request, status, view);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> draft(HttpRequest<?> request, Viewer viewer, @Body Map<String, String> body) {
        var form = Fields.form(body);
        var act = form.act(ids);
        form.check();
        var yaml = text(body);
        var now = clock.instant();
        var view = reading.read(yaml.length() > TEXT ? "" : yaml, now, List.of());
        if (view.procedure().isEmpty()) {
            return show(request, HttpStatus.UNPROCESSABLE_ENTITY, view);
        }
        return problems.answer(
                request,
                drafting.run(yaml, view.procedure().get(), viewer.actor(), act, now, now),
                done -> HttpResponse.seeOther(URI.create(ProcedureList.Line.href(done.procedure(), done.version()))),
                reasons -> show(request, HttpStatus.UNPROCESSABLE_ENTITY, withReasons(view, reasons)));
    }

    private static DraftPage withReasons(DraftPage v, List<Reason> reasons) {
        return new DraftPage(v.yaml(), v.procedure(), v.against(), v.changes(), v.faults(), reasons);
    }

    private HttpResponse<?> show(HttpRequest<?> request, HttpStatus status, DraftPage view) {
        return pages.show(request, status, Room.DESK, "procedure/draft", view, "procedures.new");
    }

    private static String text(Map<String, String> body) {
        return lines(body.getOrDefault("yaml", ""));
    }

    /** Forms send other ends of lines than files have: the same text has the same digest. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n").strip() + "\n";
    }
}
