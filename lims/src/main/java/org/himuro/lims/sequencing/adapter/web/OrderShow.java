package org.himuro.lims.sequencing.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Language;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.sequencing.application.OrderView;
import org.himuro.lims.sequencing.application.ShowingOrders;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;

/**
 * Puts an order's page together. htmx is answered with pieces: what was wrong goes beside the form, which keeps its files; what was
 * recorded replaces the order.
 */
@Singleton
final class OrderShow {
    private final ShowingOrders showing;
    private final Sites sites;
    private final Pages pages;
    private final Frames frames;
    private final Problems problems;
    private final Ids ids;
    private final BesideOrder besides;

    OrderShow(
            ShowingOrders showing,
            Sites sites,
            Pages pages,
            Frames frames,
            Problems problems,
            Ids ids,
            BesideOrder besides) {
        this.showing = showing;
        this.sites = sites;
        this.pages = pages;
        this.frames = frames;
        this.problems = problems;
        this.ids = ids;
        this.besides = besides;
    }

    boolean visible(Viewer viewer, String code) {
        return showing.order(code, viewer.site(), viewer.everySite()).isPresent();
    }

    Locale locale(HttpRequest<?> request) {
        return Locale.forLanguageTag(frames.text(request).language().tag());
    }

    HttpResponse<?> page(HttpRequest<?> request, Viewer viewer, String code) {
        return whole(request, HttpStatus.OK, view(request, viewer, code, List.of(), List.of(), List.of()));
    }

    HttpResponse<?> refused(
            HttpRequest<?> request, Viewer viewer, String code, List<OrderView.Fault> faults, List<Reason> refused) {
        var view = view(request, viewer, code, faults, refused, List.of());
        return view.isPresent() && htmx(request)
                ? pages.fragment(request, "sequencing/faults", view.get())
                : whole(request, HttpStatus.UNPROCESSABLE_ENTITY, view);
    }

    /** @param warnings what it was marked with */
    HttpResponse<?> recorded(HttpRequest<?> request, Viewer viewer, String code, List<Reason> warnings) {
        var view = view(request, viewer, code, List.of(), List.of(), warnings);
        if (view.isPresent() && htmx(request)) {
            return pages.fragment(request, "sequencing/one", view.get())
                    .header("HX-Retarget", "#order")
                    .header("HX-Reswap", "outerHTML show:window:top");
        }
        return warnings.isEmpty()
                ? HttpResponse.seeOther(URI.create("/orders/" + code))
                : whole(request, HttpStatus.OK, view);
    }

    private HttpResponse<?> whole(HttpRequest<?> request, HttpStatus status, Optional<OrderView> view) {
        return view.<HttpResponse<?>>map(v -> pages.show(
                        request,
                        status,
                        Room.LABORATORY,
                        "sequencing/order",
                        v,
                        "order.title",
                        v.order().code()))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    private static boolean htmx(HttpRequest<?> request) {
        return request.getHeaders().contains("HX-Request");
    }

    private Optional<OrderView> view(
            HttpRequest<?> request,
            Viewer viewer,
            String code,
            List<OrderView.Fault> faults,
            List<Reason> refused,
            List<Reason> warned) {
        boolean ja = frames.text(request).language() == Language.JA;
        return showing.order(code, viewer.site(), viewer.everySite())
                .map(o -> new OrderView(
                        o,
                        besides.tube(o),
                        sites.byId(o.laboratory())
                                .map(s -> ja ? s.nameJa() : s.nameEn())
                                .orElse(""),
                        viewer.may(Right.RETURN_QC) && o.laboratory().equals(viewer.site()),
                        viewer.may(Right.SHIP) && o.site().equals(viewer.site()),
                        ids.next().toString(),
                        frames.frame(request, Room.LABORATORY, "order.title", code)
                                .csrf(),
                        faults,
                        refused,
                        warned,
                        besides.of(o, viewer, ja)));
    }
}
