package org.himuro.lims.shipping.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.ReceiptAnswer;
import org.himuro.lims.shipping.application.RackSaid;
import org.himuro.lims.shipping.application.ReceiptView;
import org.himuro.lims.shipping.application.ShowingReceipt;

/** Shows a receipt after whatever was done on it: its page, or only the checklist where that was asked for. */
@Singleton
final class ReceiptShow {
    private final ShowingReceipt showing;
    private final Pages pages;
    private final Frames frames;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    ReceiptShow(ShowingReceipt showing, Pages pages, Frames frames, Problems problems, Ids ids, InstantSource clock) {
        this.showing = showing;
        this.pages = pages;
        this.frames = frames;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    /** What the last act came to. */
    record Said(Optional<ReceiptAnswer.Line> last, Optional<RackSaid> rack, List<Reason> refused, List<Reason> warned) {
        static final Said NOTHING = new Said(Optional.empty(), Optional.empty(), List.of(), List.of());

        static Said refused(List<Reason> reasons) {
            return new Said(Optional.empty(), Optional.empty(), reasons, List.of());
        }

        static Said line(Optional<ReceiptAnswer.Line> last, List<Reason> refused) {
            return new Said(last, Optional.empty(), refused, List.of());
        }

        static Said warned(List<Reason> refused, List<Reason> warned) {
            return new Said(Optional.empty(), Optional.empty(), refused, warned);
        }
    }

    boolean visible(Viewer viewer, String code) {
        return showing.knows(code, viewer.site(), viewer.everySite());
    }

    HttpResponse<?> notFound(HttpRequest<?> request) {
        return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
    }

    HttpResponse<?> show(HttpRequest<?> request, HttpStatus status, Viewer viewer, String code, Said said) {
        var page = showing.page(code, viewer.site(), viewer.everySite());
        if (page.isEmpty()) {
            return notFound(request);
        }
        var csrf = frames.frame(request, Room.LABORATORY, "receipt.title", code).csrf();
        var view = new ReceiptView(
                page.get(),
                said.last(),
                said.rack(),
                said.refused(),
                said.warned(),
                viewer.may(Right.STORE),
                LocalDate.ofInstant(clock.instant(), viewer.zone()),
                ids.next().toString(),
                csrf);
        return request.getHeaders().contains("HX-Request")
                ? pages.fragment(request, "shipping/checklist", view)
                : pages.show(request, status, Room.LABORATORY, "shipping/receipt", view, "receipt.title", code);
    }

    /** How far it is by now, whoever scans. */
    HttpResponse<?> progress(HttpRequest<?> request, Viewer viewer, String code) {
        return showing.progress(code, viewer.site(), viewer.everySite())
                .<HttpResponse<?>>map(progress -> pages.fragment(request, "shipping/progress", progress))
                .orElseGet(() -> notFound(request));
    }
}
