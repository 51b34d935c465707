package org.himuro.lims.collection.adapter.web;

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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.collection.AssembleKits;
import org.himuro.lims.collection.AssembleKits.Content;
import org.himuro.lims.collection.RetireKit;
import org.himuro.lims.collection.TakeKitTubeOut;
import org.himuro.lims.collection.application.AssembleForm;
import org.himuro.lims.collection.application.AssemblingKits;
import org.himuro.lims.collection.application.KitVerbs;
import org.himuro.lims.collection.application.ShowingKits;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.platform.web.TimeKey;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.KitIndex.Which;

/** Kits of one's own site (C8): those on the shelf, one of them, new ones. */
@Hidden
@Controller("/kits")
@Needs(Right.WORK_AT_BENCH)
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class KitPages {
    private static final int CODE = 64;

    private final ShowingKits showing;
    private final AssemblingKits assembling;
    private final KitVerbs verbs;
    private final Pages pages;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    KitPages(
            ShowingKits showing,
            AssemblingKits assembling,
            KitVerbs verbs,
            Pages pages,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.showing = showing;
        this.assembling = assembling;
        this.verbs = verbs;
        this.pages = pages;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Viewer viewer) {
        var asked = Fields.query(request);
        var after = asked.read("after", "next", TimeKey::read).orElse(TimeKey.START);
        var which = asked.one(Which.class, "only");
        asked.check();
        return pages.show(request, Room.BANK, "collection/kits", showing.list(viewer, which, after), "kits.title");
    }

    @Get("/new")
    HttpResponse<?> form(HttpRequest<?> request, @QueryValue Optional<String> protocol) {
        return form(request, HttpStatus.OK, protocol, Map.of(), List.of());
    }

    @Post("/new")
    HttpResponse<?> assemble(HttpRequest<?> request, Viewer viewer, @Body Map<String, String> body) {
        var fields = Fields.form(body);
        var act = fields.act(ids);
        var protocol = fields.text("protocol", CODE);
        var tubes = new ArrayList<Content>();
        for (var row : showing.form(Optional.of(protocol), Map.of(), List.of()).rows()) {
            int count = fields.count(row.field(), 0, AssembleKits.MOST_TUBES).orElse(0);
            if (count > 0) {
                tubes.add(new Content(row.line().id(), row.material(), count));
            }
        }
        var bestBefore = needed(fields);
        var command = new AssembleKits(
                protocol,
                fields.text("project", CODE),
                fields.count("kits", 1, AssembleKits.MOST).orElse(0),
                bestBefore,
                fields.text("place", AssembleKits.PLACE),
                tubes);
        if (!fields.faults().isEmpty() || bestBefore.equals(LocalDate.EPOCH)) {
            var faults = new ArrayList<>(fields.faults());
            if (faults.isEmpty()) {
                faults.add(Reason.of("FIELD_NOT_SAID", "best-before", "2027-03-31"));
            }
            return form(request, HttpStatus.UNPROCESSABLE_ENTITY, Optional.of(protocol), body, faults);
        }
        var now = clock.instant();
        return problems.answer(
                request,
                assembling.run(command, viewer.actor(), act, now, now),
                made -> seeOther(
                        viewer.may(Right.PRINT_LABELS)
                                ? "/kits/labels?codes=" + String.join("+", made.kits())
                                : "/kits"),
                reasons -> form(request, HttpStatus.UNPROCESSABLE_ENTITY, Optional.of(protocol), body, reasons));
    }

    private static LocalDate needed(Fields fields) {
        return fields.date("best-before").orElse(LocalDate.EPOCH);
    }

    @Get("/{code}")
    HttpResponse<?> one(HttpRequest<?> request, Viewer viewer, String code) {
        return one(request, HttpStatus.OK, viewer, code, List.of());
    }

    @Post("/{code}/tubes/out")
    HttpResponse<?> takeOut(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, String> body) {
        var fields = Fields.form(body);
        var act = fields.act(ids);
        var why = fields.needed(TakeKitTubeOut.Why.class, "reason", TakeKitTubeOut.Why.MISSING);
        var command = new TakeKitTubeOut(code, fields.text("tube", CODE), why);
        if (!fields.faults().isEmpty()) {
            return one(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, code, fields.faults());
        }
        var now = clock.instant();
        return after(request, viewer, code, verbs.takeOut(command, viewer.actor(), act, now, now));
    }

    @Post("/{code}/retire")
    HttpResponse<?> retire(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, String> body) {
        var fields = Fields.form(body);
        var act = fields.act(ids);
        var why = fields.needed(RetireKit.Why.class, "reason", RetireKit.Why.NOT_NEEDED);
        if (!fields.faults().isEmpty()) {
            return one(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, code, fields.faults());
        }
        var now = clock.instant();
        return after(request, viewer, code, verbs.retire(new RetireKit(code, why), viewer.actor(), act, now, now));
    }

    private HttpResponse<?> after(HttpRequest<?> request, Viewer viewer, String code, Outcome<?> outcome) {
        return problems.answer(
                request,
                outcome,
                done -> seeOther("/kits/" + code),
                reasons -> one(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, code, reasons));
    }

    private HttpResponse<?> one(
            HttpRequest<?> request, HttpStatus status, Viewer viewer, String code, List<Reason> reasons) {
        return showing.one(code, viewer, reasons)
                .<HttpResponse<?>>map(
                        view -> pages.show(request, status, Room.BANK, "collection/kit", view, "kit.title", code))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    private HttpResponse<?> form(
            HttpRequest<?> request,
            HttpStatus status,
            Optional<String> protocol,
            Map<String, String> given,
            List<Reason> reasons) {
        AssembleForm view = showing.form(protocol, given, reasons);
        return pages.show(request, status, Room.BANK, "collection/kits-new", view, "kits.new");
    }

    private static HttpResponse<?> seeOther(String address) {
        return HttpResponse.seeOther(URI.create(address));
    }
}
