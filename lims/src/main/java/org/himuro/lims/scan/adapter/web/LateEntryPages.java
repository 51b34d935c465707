package org.himuro.lims.scan.adapter.web;

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
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.labels.id.Command;
import org.himuro.labels.id.ParsedCode;
import org.himuro.labels.scan.ScanText;
import org.himuro.labels.scan.Symbol;
import org.himuro.lims.collection.ReportTimeUnknown.Why;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.platform.web.TypedTime;
import org.himuro.lims.scan.application.EnteringLate;
import org.himuro.lims.scan.application.LateAnswer;
import org.himuro.lims.scan.application.LateEntry;
import org.himuro.lims.scan.application.LateEntryPage;
import org.himuro.lims.scan.model.LateAct;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;

/** Acts that were written on paper, entered with both times. */
@Hidden
@Controller("/late-entry")
@Needs(Right.WORK_AT_BENCH)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class LateEntryPages {
    private final EnteringLate entering;
    private final Pages pages;
    private final Ids ids;
    private final InstantSource clock;

    LateEntryPages(EnteringLate entering, Pages pages, Ids ids, InstantSource clock) {
        this.entering = entering;
        this.pages = pages;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param code of a tube whose time is missing @param unknown {@code YES} to say that nobody knows it */
    @Get
    HttpResponse<?> form(
            HttpRequest<?> request,
            Viewer viewer,
            @QueryValue Optional<String> code,
            @QueryValue Optional<String> unknown) {
        var today = LocalDate.ofInstant(clock.instant(), viewer.zone()).toString();
        var given = Map.of(
                "date",
                today,
                "code",
                code.orElse(""),
                "unknown",
                unknown.filter("YES"::equals).orElse(""));
        return page(request, HttpStatus.OK, given, Optional.empty(), List.of());
    }

    @Post
    HttpResponse<?> enter(HttpRequest<?> request, Viewer viewer, @Body Map<String, String> body) {
        var form = Fields.form(body);
        body.keySet().forEach(form::text);
        var act = form.act(ids);
        var faults = new ArrayList<>(form.faults());
        var entry = entry(body, viewer, faults);
        if (entry.isEmpty()) {
            return page(request, HttpStatus.UNPROCESSABLE_ENTITY, body, Optional.empty(), faults);
        }
        var answer = entering.enter(entry.get(), viewer.actor(), act, clock.instant());
        if (answer.said().isEmpty()) {
            return page(request, HttpStatus.UNPROCESSABLE_ENTITY, body, Optional.of(answer), List.of());
        }
        var kept = Map.of(
                "date", body.getOrDefault("date", ""),
                "why", body.getOrDefault("why", ""),
                "code", body.getOrDefault("code", ""));
        return page(request, HttpStatus.OK, kept, Optional.of(answer), List.of());
    }

    private HttpResponse<?> page(
            HttpRequest<?> request,
            HttpStatus status,
            Map<String, String> given,
            Optional<LateAnswer> answer,
            List<Reason> faults) {
        var view = new LateEntryPage(given, ids.next().toString(), answer, faults);
        return pages.show(request, status, Room.BENCH, "scan/late-entry", view, "late.title");
    }

    private static Optional<LateEntry> entry(Map<String, String> body, Viewer viewer, List<Reason> faults) {
        var what = what(body);
        if (what.isEmpty()) {
            faults.add(Reason.of("LATE_WHAT_MISSING"));
        }
        if (body.getOrDefault("code", "").isBlank()) {
            faults.add(Reason.of("LATE_CODE_MISSING"));
        }
        var card = card(body.getOrDefault("card", ""), faults);
        var when = body.getOrDefault("unknown", "").equals("YES") ? unknown(body, faults) : at(body, viewer, faults);
        return faults.isEmpty()
                ? Optional.of(new LateEntry(
                        what.orElseThrow(),
                        body.getOrDefault("code", ""),
                        body.getOrDefault("place", ""),
                        card,
                        when.orElseThrow()))
                : Optional.empty();
    }

    private static Optional<LateEntry.When> at(Map<String, String> body, Viewer viewer, List<Reason> faults) {
        var at = TypedTime.read(body.getOrDefault("date", ""), body.getOrDefault("time", ""), viewer.zone());
        if (at.isEmpty()) {
            faults.add(Reason.of("TIME_FORM"));
        }
        var why = LateEntryPage.WHY.stream()
                .filter(w -> w.equals(body.get("why")))
                .findFirst();
        if (why.isEmpty()) {
            faults.add(Reason.of("LATE_WHY_MISSING"));
        }
        return at.flatMap(instant -> why.map(w -> new LateEntry.At(instant, w)));
    }

    /** Known and not known at once is a contradiction; which of the two was meant is not guessed. */
    private static Optional<LateEntry.When> unknown(Map<String, String> body, List<Reason> faults) {
        if (!body.getOrDefault("time", "").isBlank()) {
            faults.add(Reason.of("LATE_TIME_AND_UNKNOWN"));
        }
        var why = Arrays.stream(Why.values())
                .filter(w -> w.name().equals(body.get("unknown-why")))
                .findFirst();
        if (why.isEmpty()) {
            faults.add(Reason.of("LATE_UNKNOWN_WHY_MISSING"));
        }
        return why.map(LateEntry.Unknown::new);
    }

    /** What was scanned from the form, else what was chosen. */
    private static Optional<LateAct> what(Map<String, String> body) {
        return command(body.getOrDefault("command", ""))
                .flatMap(LateAct::of)
                .or(() -> Arrays.stream(LateAct.values())
                        .filter(a -> a.name().equals(body.get("what")))
                        .findFirst());
    }

    /** A chosen reason, or the scanned card of one. */
    private static String card(String text, List<Reason> faults) {
        var card = command(text)
                .filter(c -> c instanceof Command.Reason)
                .map(Command::word)
                .orElse(LateEntryPage.CARDS.contains(text) ? text : "");
        if (card.isEmpty() && !text.isBlank()) {
            faults.add(Reason.of("LATE_CARD_MISSING"));
        }
        return card;
    }

    private static Optional<Command> command(String text) {
        return ScanText.normalise(text) instanceof Symbol.Code(ParsedCode.CommandCode(Command command))
                ? Optional.of(command)
                : Optional.empty();
    }
}
