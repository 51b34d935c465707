package org.himuro.lims.intake.adapter.api;

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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.himuro.integrations.Finding;
import org.himuro.integrations.Reading;
import org.himuro.integrations.table.TableFile;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.intake.BankFileKind;
import org.himuro.lims.intake.BankImport;
import org.himuro.lims.intake.IntakeAnswer;
import org.himuro.lims.intake.MapBankFile;
import org.himuro.lims.intake.SteerBankImport;
import org.himuro.lims.intake.TakeBankFile;
import org.himuro.lims.intake.adapter.api.ListBodies.BankList;
import org.himuro.lims.intake.adapter.api.ListBodies.BankLists;
import org.himuro.lims.intake.adapter.api.ListBodies.Explain;
import org.himuro.lims.intake.adapter.api.ListBodies.Line;
import org.himuro.lims.intake.adapter.api.ListBodies.Steer;
import org.himuro.lims.intake.adapter.api.ListBodies.Take;
import org.himuro.lims.intake.application.ImportVerbs;
import org.himuro.lims.intake.application.ImportsPage;
import org.himuro.lims.intake.application.ShowingImports;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.api.ApiActs;
import org.himuro.lims.platform.api.ApiBodies;
import org.himuro.lims.platform.api.Gives;
import org.himuro.lims.platform.api.Takes;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Problem;
import org.himuro.lims.platform.web.Problems;

/** Lists of the bank that existed before, for machines: brought, explained, checked, taken, taken back (X5). */
@Controller("/api/v1/lists")
@Needs(Right.IMPORT_BANK)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "lists")
@SerdeImport(IntakeAnswer.class)
final class ListApi {
    private final ImportVerbs verbs;
    private final ShowingImports showing;
    private final ApiActs acts;
    private final ApiBodies bodies;
    private final Problems problems;
    private final Frames frames;

    ListApi(
            ImportVerbs verbs,
            ShowingImports showing,
            ApiActs acts,
            ApiBodies bodies,
            Problems problems,
            Frames frames) {
        this.verbs = verbs;
        this.showing = showing;
        this.acts = acts;
        this.bodies = bodies;
        this.problems = problems;
        this.frames = frames;
    }

    @Get
    @Operation(summary = "Lists that were brought, the newest first")
    @Gives(BankLists.class)
    HttpResponse<?> all(Viewer viewer) {
        return HttpResponse.ok(new BankLists(showing.all(viewer, List.of()).imports().stream()
                .map(ImportsPage.Line::imported)
                .map(Line::of)
                .toList()));
    }

    /** One part named {@code file}. */
    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Bring a list of tubes or of places (CSV, XLSX); nothing of it is taken yet")
    @Gives(IntakeAnswer.class)
    HttpResponse<?> receive(
            HttpRequest<?> request,
            Viewer viewer,
            @Part("file") CompletedFileUpload file,
            @QueryValue(defaultValue = "TUBES") BankFileKind kind)
            throws IOException {
        var content = file.getBytes();
        if (TableFile.open(content) instanceof Reading.Refused<TableFile>(var findings)) {
            return unreadable(request, findings);
        }
        return acts.act(
                request, stamp -> verbs.receive(kind, content, viewer.actor(), stamp.act(), stamp.recordedAt()));
    }

    @Get("/{id}")
    @Operation(summary = "A list: how it is read, what its check found, how far it has come")
    @Gives(BankList.class)
    HttpResponse<?> one(HttpRequest<?> request, Viewer viewer, UUID id) {
        return found(
                request,
                viewer,
                id,
                imported -> HttpResponse.ok(BankList.of(
                        showing.plain(imported, List.of()), showing.mapping(imported), frames.text(request))));
    }

    @Post("/{id}/mapping")
    @Operation(summary = "Say how a list is read; kept under its name for the next list")
    @Takes(Explain.class)
    @Gives(IntakeAnswer.class)
    HttpResponse<?> explain(HttpRequest<?> request, Viewer viewer, UUID id, @Body String body) {
        return act(
                request,
                viewer,
                id,
                body,
                Explain.class,
                (said, stamp) -> verbs.map(
                        new MapBankFile(id, said.name(), said.read().json()),
                        viewer.actor(),
                        stamp.act(),
                        stamp.recordedAt()));
    }

    @Post("/{id}/taking")
    @Operation(summary = "Take a list whose check, as it was seen, found no fault; a job takes it part by part")
    @Takes(Take.class)
    @Gives(IntakeAnswer.class)
    HttpResponse<?> take(HttpRequest<?> request, Viewer viewer, UUID id, @Body String body) {
        return act(
                request,
                viewer,
                id,
                body,
                Take.class,
                (said, stamp) ->
                        verbs.take(new TakeBankFile(id, said.seen()), viewer.actor(), stamp.act(), stamp.recordedAt()));
    }

    @Post("/{id}/steering")
    @Operation(summary = "Pause a list, let it go on, take it back as a whole, or drop it before it is taken")
    @Takes(Steer.class)
    @Gives(IntakeAnswer.class)
    HttpResponse<?> steer(HttpRequest<?> request, Viewer viewer, UUID id, @Body String body) {
        return act(
                request,
                viewer,
                id,
                body,
                Steer.class,
                (said, stamp) -> verbs.steer(
                        new SteerBankImport(id, said.where()), viewer.actor(), stamp.act(), stamp.recordedAt()));
    }

    private <T extends Record> HttpResponse<?> act(
            HttpRequest<?> request,
            Viewer viewer,
            UUID id,
            String body,
            Class<T> type,
            BiFunction<T, ApiActs.Stamp, Outcome<?>> verb) {
        return found(request, viewer, id, imported -> bodies.act(request, body, type, verb));
    }

    private HttpResponse<?> found(
            HttpRequest<?> request, Viewer viewer, UUID id, Function<BankImport, HttpResponse<?>> then) {
        return showing.find(viewer, id)
                .<HttpResponse<?>>map(then::apply)
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    private HttpResponse<?> unreadable(HttpRequest<?> request, List<Finding> findings) {
        var locale = frames.text(request).language().locale();
        var items = findings.stream()
                .map(f -> new Problem.Item(f.code().code(), "file:" + f.line(), f.message(locale)))
                .toArray(Problem.Item[]::new);
        return problems.answer(request, HttpStatus.UNPROCESSABLE_ENTITY, "refused", items);
    }
}
