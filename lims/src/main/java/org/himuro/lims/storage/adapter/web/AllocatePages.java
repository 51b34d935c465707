package org.himuro.lims.storage.adapter.web;

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
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.storage.EndReservation;
import org.himuro.lims.storage.ProposePlaces;
import org.himuro.lims.storage.Reservation;
import org.himuro.lims.storage.ReservationAnswer;
import org.himuro.lims.storage.StoreTubes;
import org.himuro.lims.storage.StoreTubes.Put;
import org.himuro.lims.storage.application.EndingReservations;
import org.himuro.lims.storage.application.ProposalPage;
import org.himuro.lims.storage.application.ProposalPage.Line;
import org.himuro.lims.storage.application.ProposingPlaces;
import org.himuro.lims.storage.application.ShowingProposals;
import org.himuro.lims.storage.application.StoringTubes;

/** Places are proposed for tubes; the tubes are stored there by scan, all at once, or the places are given back (B3). */
@Hidden
@Controller("/storage/allocate")
@Needs(Right.STORE)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AllocatePages {
    /** A thousand codes and as many signs between them. */
    private static final int TYPED = 40_000;

    private final ProposingPlaces proposing;
    private final StoringTubes storing;
    private final EndingReservations ending;
    private final ShowingProposals showing;
    private final Pages pages;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    AllocatePages(
            ProposingPlaces proposing,
            StoringTubes storing,
            EndingReservations ending,
            ShowingProposals showing,
            Pages pages,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.proposing = proposing;
        this.storing = storing;
        this.ending = ending;
        this.showing = showing;
        this.pages = pages;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> form(HttpRequest<?> request, Viewer viewer) {
        var asked = Fields.query(request);
        var tubes = Scanned.codes(asked.text("tubes", TYPED));
        var ofCase = Optional.of(asked.text("case")).filter(c -> !c.isEmpty());
        boolean all = asked.flag("without");
        asked.check();
        var found = ofCase.isPresent() || all ? showing.withoutPlace(viewer, ofCase) : tubes;
        return page(request, viewer, HttpStatus.OK, new ProposePlaces(found), List.of());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> propose(HttpRequest<?> request, Viewer viewer, @Body Map<String, Object> body) {
        var form = Fields.form(body);
        var act = form.act(ids);
        var command =
                new ProposePlaces(Scanned.codes(form.text("tubes", TYPED)), Scanned.codes(form.text("leaving", TYPED)));
        if (!form.faults().isEmpty()) {
            return page(request, viewer, HttpStatus.UNPROCESSABLE_ENTITY, command, form.faults());
        }
        return proposed(request, viewer, command, act);
    }

    private HttpResponse<?> proposed(HttpRequest<?> request, Viewer viewer, ProposePlaces command, UUID act) {
        var now = clock.instant();
        return problems.answer(
                request,
                proposing.run(command, viewer.actor(), act, now, now),
                done -> seen(done.proposal(), ""),
                reasons -> page(request, viewer, HttpStatus.UNPROCESSABLE_ENTITY, command, reasons));
    }

    private HttpResponse<?> page(
            HttpRequest<?> request, Viewer viewer, HttpStatus status, ProposePlaces asked, List<Reason> reasons) {
        var view = showing.form(viewer, asked, reasons);
        return pages.show(request, status, Room.BANK, "storage/allocate", view, "allocate.title");
    }

    @Get("/{code}")
    HttpResponse<?> one(HttpRequest<?> request, Viewer viewer, String code) {
        var asked = Fields.query(request);
        var just = Optional.of(asked.text("stored")).filter(c -> !c.isEmpty());
        asked.check();
        return showing.reservation(code, viewer)
                .<HttpResponse<?>>map(r -> proposal(request, viewer, HttpStatus.OK, r, just, List.of()))
                .orElseGet(() -> nothing(request));
    }

    /** The scanned tube is stored where it is proposed. */
    @Post("/{code}/store")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> store(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, Object> body) {
        var form = Fields.form(body);
        var act = form.act(ids);
        var scanned = Scanned.code(form.text("scan"));
        var found = showing.reservation(code, viewer);
        if (found.isEmpty()) {
            return nothing(request);
        }
        var line = showing.lines(found.get()).stream()
                .filter(l -> l.tube().equals(scanned) && !l.box().isEmpty())
                .findFirst();
        return line.isEmpty()
                ? wrong(request, viewer, found.get(), List.of(notProposed(scanned)))
                : stored(request, viewer, found.get(), List.of(line.get()), act);
    }

    private static Reason notProposed(String scanned) {
        return scanned.isEmpty()
                ? Reason.of("LIST_EMPTY", "scan")
                : Reason.of("TUBE_NOT_PROPOSED", UnknownCode.shown(scanned));
    }

    /** All tubes named by the form, which are those that it showed as waiting. */
    @Post("/{code}/all")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> all(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, Object> body) {
        var form = Fields.form(body);
        var act = form.act(ids);
        var shown = Set.copyOf(Scanned.codes(form.text("tubes", TYPED)));
        return showing.reservation(code, viewer)
                .<HttpResponse<?>>map(r -> stored(request, viewer, r, onScreen(r, shown), act))
                .orElseGet(() -> nothing(request));
    }

    /** What was on the screen and is not given back meanwhile: sent twice, it is the same. */
    private List<Line> onScreen(Reservation proposal, Set<String> tubes) {
        return showing.lines(proposal).stream()
                .filter(l -> tubes.contains(l.tube()) && (l.held() || l.filled()))
                .toList();
    }

    private HttpResponse<?> stored(
            HttpRequest<?> request, Viewer viewer, Reservation proposal, List<Line> lines, UUID act) {
        var now = clock.instant();
        var puts = lines.stream().map(l -> new Put(l.tube(), l.box(), l.cell())).toList();
        return problems.answer(
                request,
                storing.run(new StoreTubes(puts), viewer.actor(), act, now, now),
                done -> seen(
                        proposal.code(),
                        lines.size() == 1 ? "?stored=" + lines.getFirst().tube() : ""),
                reasons -> wrong(request, viewer, proposal, reasons));
    }

    /** What is still held is free for everybody. */
    @Post("/{code}/free")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> free(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, Object> body) {
        var act = Fields.form(body).act(ids);
        return showing.reservation(code, viewer)
                .<HttpResponse<?>>map(r -> problems.answer(
                        request,
                        ended(viewer, r, act),
                        done -> seen(code, ""),
                        reasons -> wrong(request, viewer, r, reasons)))
                .orElseGet(() -> nothing(request));
    }

    private Outcome<ReservationAnswer> ended(Viewer viewer, Reservation proposal, UUID act) {
        var now = clock.instant();
        return ending.end(new EndReservation(proposal.code(), List.of()), false, viewer.actor(), act, now, now);
    }

    /** Other places for those tubes that are not stored yet. */
    @Post("/{code}/again")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> again(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, Object> body) {
        var act = Fields.form(body).act(ids);
        var found = showing.reservation(code, viewer);
        if (found.isEmpty()) {
            return nothing(request);
        }
        var left = left(found.get());
        if (found.get().held().isEmpty()) {
            return proposed(request, viewer, left, act);
        }
        return problems.answer(
                request,
                ended(viewer, found.get(), ids.next()),
                done -> proposed(request, viewer, left, act),
                reasons -> wrong(request, viewer, found.get(), reasons));
    }

    private ProposePlaces left(Reservation proposal) {
        var lines = showing.lines(proposal).stream().filter(l -> !l.filled()).toList();
        return new ProposePlaces(
                lines.stream().map(Line::tube).toList(),
                lines.stream()
                        .flatMap(l -> l.from().stream())
                        .map(ProposalPage.At::box)
                        .distinct()
                        .toList());
    }

    private static HttpResponse<?> seen(String code, String query) {
        return HttpResponse.seeOther(URI.create("/storage/allocate/" + code + query));
    }

    private HttpResponse<?> wrong(HttpRequest<?> request, Viewer viewer, Reservation proposal, List<Reason> reasons) {
        return proposal(request, viewer, HttpStatus.UNPROCESSABLE_ENTITY, proposal, Optional.empty(), reasons);
    }

    private HttpResponse<?> proposal(
            HttpRequest<?> request,
            Viewer viewer,
            HttpStatus status,
            Reservation proposal,
            Optional<String> just,
            List<Reason> reasons) {
        var view = showing.page(proposal, viewer, just, reasons);
        return pages.show(request, status, Room.BANK, "storage/proposal", view, "proposal.title", proposal.code());
    }

    private HttpResponse<?> nothing(HttpRequest<?> request) {
        return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
    }
}
