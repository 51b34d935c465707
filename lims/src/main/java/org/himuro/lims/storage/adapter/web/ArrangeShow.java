package org.himuro.lims.storage.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.storage.ContainerMoved;
import org.himuro.lims.storage.RegisterContainer.Spot;
import org.himuro.lims.storage.application.ArrangePage;
import org.himuro.lims.storage.application.Arrangement;
import org.himuro.lims.storage.application.Arranging;
import org.himuro.lims.storage.application.Pictures;
import org.himuro.lims.storage.application.Typed;

/** Shows the page of arranging, before and after what is done on it. */
@Singleton
final class ArrangeShow {
    private final Pictures pictures;
    private final Arranging arranging;
    private final Pages pages;
    private final Problems problems;

    ArrangeShow(Pictures pictures, Arranging arranging, Pages pages, Problems problems) {
        this.pictures = pictures;
        this.arranging = arranging;
        this.pages = pages;
        this.problems = problems;
    }

    /** Not found where it is another site's. */
    HttpResponse<?> at(
            HttpRequest<?> request, Viewer viewer, String code, Function<Arrangement, HttpResponse<?>> doing) {
        return found(viewer, code)
                .<HttpResponse<?>>map(doing)
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    private Optional<Arrangement> found(Viewer viewer, String code) {
        return pictures.place(code, viewer.site(), false).flatMap(place -> arranging.of(place, viewer.site()));
    }

    <A extends Record> HttpResponse<?> answer(
            HttpRequest<?> request,
            Arrangement before,
            String name,
            PostedForm form,
            Outcome<A> outcome,
            Function<A, HttpResponse<?>> then) {
        return problems.answer(request, outcome, then, reasons -> wrong(request, before, name, form, reasons));
    }

    HttpResponse<?> page(HttpRequest<?> request, Arrangement at) {
        return page(request, HttpStatus.OK, at, Typed.NOTHING, Optional.empty(), Optional.empty(), Optional.empty());
    }

    HttpResponse<?> wrong(HttpRequest<?> request, Arrangement at, String name, PostedForm form, List<Reason> reasons) {
        var typed = new Typed(name, form.given(), reasons);
        return page(
                request,
                HttpStatus.UNPROCESSABLE_ENTITY,
                at,
                typed,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    HttpResponse<?> said(HttpRequest<?> request, Viewer viewer, Arrangement before, Phrase said) {
        return after(request, viewer, before, said, Optional.empty(), Optional.empty());
    }

    HttpResponse<?> added(HttpRequest<?> request, Viewer viewer, Arrangement before, String made) {
        return after(request, viewer, before, Phrase.of("arrange.added", made), Optional.of(made), Optional.empty());
    }

    /** With a way back to where it stood. */
    HttpResponse<?> moved(HttpRequest<?> request, Viewer viewer, Arrangement before, ContainerMoved moved) {
        if (!moved.moved()) {
            return said(request, viewer, before, Phrase.of("arrange.same", moved.container()));
        }
        var back = before.here().orElse(new Spot(ArrangePage.OUT, ""));
        return after(
                request,
                viewer,
                before,
                Phrase.of("arrange.moved", moved.container()),
                Optional.empty(),
                Optional.of(back));
    }

    private HttpResponse<?> after(
            HttpRequest<?> request,
            Viewer viewer,
            Arrangement before,
            Phrase said,
            Optional<String> made,
            Optional<Spot> back) {
        return at(
                request,
                viewer,
                before.place().code(),
                now -> page(request, HttpStatus.OK, now, Typed.NOTHING, Optional.of(said), made, back));
    }

    private HttpResponse<?> page(
            HttpRequest<?> request,
            HttpStatus status,
            Arrangement at,
            Typed typed,
            Optional<Phrase> done,
            Optional<String> made,
            Optional<Spot> back) {
        var view = new ArrangePage(at, typed, done, made, back);
        return pages.show(request, status, Room.BANK, "storage/arrange", view, "arrange.title", at.title());
    }
}
