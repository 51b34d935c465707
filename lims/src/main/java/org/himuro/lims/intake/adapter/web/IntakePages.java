package org.himuro.lims.intake.adapter.web;

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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.himuro.integrations.Reading;
import org.himuro.integrations.table.TableFile;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.intake.BankFileKind;
import org.himuro.lims.intake.BankImport;
import org.himuro.lims.intake.ImportPhase;
import org.himuro.lims.intake.IntakeAnswer;
import org.himuro.lims.intake.MapBankFile;
import org.himuro.lims.intake.SteerBankImport;
import org.himuro.lims.intake.SteerBankImport.Where;
import org.himuro.lims.intake.TakeBankFile;
import org.himuro.lims.intake.application.FaultFile;
import org.himuro.lims.intake.application.ImportVerbs;
import org.himuro.lims.intake.application.ShowingImports;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;
import org.jspecify.annotations.Nullable;

/** A list of the bank that existed before: brought, explained, checked as a whole, taken, taken back (X5). */
@Hidden
@Controller("/intake")
@Needs(Right.IMPORT_BANK)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class IntakePages {
    private final ImportVerbs verbs;
    private final ShowingImports showing;
    private final FaultFile faults;
    private final IntakeShow show;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    IntakePages(
            ImportVerbs verbs,
            ShowingImports showing,
            FaultFile faults,
            IntakeShow show,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.verbs = verbs;
        this.showing = showing;
        this.faults = faults;
        this.show = show;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request, Viewer viewer) {
        return show.all(request, HttpStatus.OK, viewer, List.of());
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> receive(
            HttpRequest<?> request,
            Viewer viewer,
            @Part("file") CompletedFileUpload file,
            @Nullable @Part("kind") String kind,
            @Nullable @Part("act") String act)
            throws IOException {
        var content = file.getBytes();
        var fields = Fields.form(
                Map.of("kind", Objects.requireNonNullElse(kind, ""), "act", Objects.requireNonNullElse(act, "")));
        var of = fields.one(BankFileKind.class, "kind").orElse(BankFileKind.TUBES);
        var actId = fields.act(ids);
        fields.check();
        if (TableFile.open(content) instanceof Reading.Refused<TableFile>(var findings)) {
            return show.all(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, show.noticed(request, findings));
        }
        return problems.answer(
                request,
                verbs.receive(of, content, viewer.actor(), actId, clock.instant()),
                answer -> HttpResponse.seeOther(URI.create("/intake/" + answer.imported())),
                reasons -> show.all(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, show.said(request, reasons)));
    }

    /** @param mapping the form of the mapping is wanted although there is one */
    @Get("/{id}")
    HttpResponse<?> one(HttpRequest<?> request, Viewer viewer, String id, @QueryValue Optional<String> mapping) {
        return found(request, viewer, id, imported -> {
            boolean explains = imported.phase() == ImportPhase.RECEIVED
                    && (imported.mapping().isEmpty() || mapping.isPresent());
            return show.one(
                    request,
                    HttpStatus.OK,
                    explains
                            ? showing.mapping(imported, Optional.empty(), List.of())
                            : showing.plain(imported, List.of()));
        });
    }

    /** What would be read if it were explained so. */
    @Post("/{id}/look")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> look(HttpRequest<?> request, Viewer viewer, String id, @Body Map<String, String> form) {
        return explained(
                request,
                viewer,
                id,
                form,
                (imported, said) ->
                        show.one(request, HttpStatus.OK, showing.mapping(imported, Optional.of(said), List.of())));
    }

    @Post("/{id}/mapping")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> map(HttpRequest<?> request, Viewer viewer, String id, @Body Map<String, String> form) {
        var act = Fields.form(form).act(ids);
        return explained(request, viewer, id, form, (imported, said) -> {
            var command =
                    new MapBankFile(imported.id(), said.name(), said.mapping().json());
            return problems.answer(
                    request,
                    verbs.map(command, viewer.actor(), act, clock.instant()),
                    answer -> HttpResponse.seeOther(URI.create("/intake/" + answer.imported())),
                    reasons -> show.one(
                            request,
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            showing.mapping(imported, Optional.of(said), show.said(request, reasons))));
        });
    }

    @FunctionalInterface
    private interface Explained {
        HttpResponse<?> then(BankImport imported, ShowingImports.Form said);
    }

    private HttpResponse<?> explained(
            HttpRequest<?> request, Viewer viewer, String id, Map<String, String> form, Explained then) {
        return found(request, viewer, id, imported -> {
            var file = showing.open(imported);
            if (file.isEmpty() || imported.phase() != ImportPhase.RECEIVED) {
                var why = Reason.of(file.isEmpty() ? "IMPORT_FILE_GONE" : "IMPORT_NOT_RECEIVED");
                return show.one(
                        request,
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        showing.plain(imported, show.said(request, List.of(why))));
            }
            var fields = Fields.form(form);
            var said = IntakeForm.read(fields, form, imported.kind(), file.get());
            fields.check();
            return then.then(imported, said);
        });
    }

    /** The lines with faults, to be mended: a list may be a patient's, so it is kept nowhere. */
    @Get("/{id}/faults.{kind}")
    HttpResponse<?> faults(HttpRequest<?> request, Viewer viewer, String id, String kind) {
        var wanted = kind.equals("csv")
                ? Optional.of(FaultFile.Form.CSV)
                : Optional.of(FaultFile.Form.XLSX).filter(f -> kind.equals("xlsx"));
        return found(
                request,
                viewer,
                id,
                imported -> wanted.filter(f -> imported.phase() == ImportPhase.RECEIVED)
                        .flatMap(
                                f -> faults.of(imported, f, show.titles(request), fault -> show.worded(request, fault)))
                        .<HttpResponse<?>>map(content -> HttpResponse.ok(content)
                                .contentType(
                                        kind.equals("csv")
                                                ? MediaType.of("text/csv; charset=utf-8")
                                                : IntakeShow.WORKBOOK)
                                .header("Cache-Control", "no-store")
                                .header("Content-Disposition", "attachment; filename=\"faults." + kind + "\""))
                        .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found")));
    }

    @Post("/{id}/take")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> take(HttpRequest<?> request, Viewer viewer, String id, @Body Map<String, String> form) {
        var fields = Fields.form(form);
        var act = fields.act(ids);
        var seen = fields.text("seen");
        fields.check();
        return found(
                request,
                viewer,
                id,
                imported -> answered(
                        request,
                        imported,
                        verbs.take(new TakeBankFile(imported.id(), seen), viewer.actor(), act, clock.instant())));
    }

    @Post("/{id}/steer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> steer(HttpRequest<?> request, Viewer viewer, String id, @Body Map<String, String> form) {
        var fields = Fields.form(form);
        var act = fields.act(ids);
        var where = fields.needed(Where.class, "where", Where.PAUSE);
        fields.check();
        return found(
                request,
                viewer,
                id,
                imported -> answered(
                        request,
                        imported,
                        verbs.steer(new SteerBankImport(imported.id(), where), viewer.actor(), act, clock.instant())));
    }

    private HttpResponse<?> answered(HttpRequest<?> request, BankImport imported, Outcome<IntakeAnswer> outcome) {
        return problems.answer(
                request,
                outcome,
                answer -> HttpResponse.seeOther(URI.create("/intake/" + answer.imported())),
                reasons -> show.one(
                        request,
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        showing.plain(imported, show.said(request, reasons))));
    }

    private HttpResponse<?> found(
            HttpRequest<?> request, Viewer viewer, String id, Function<BankImport, HttpResponse<?>> then) {
        return Fields.uuid(id)
                .flatMap(i -> showing.find(viewer, i))
                .<HttpResponse<?>>map(then::apply)
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }
}
