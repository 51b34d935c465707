package org.himuro.lims.sequencing.adapter.web;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Language;
import org.himuro.lims.sequencing.application.OrderView;
import org.himuro.lims.sequencing.application.ShowingOrders;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;

/** Puts an order's page together. */
@Singleton
final class OrderShow {
    private final ShowingOrders showing;
    private final Sites sites;
    private final Frames frames;
    private final Ids ids;

    OrderShow(ShowingOrders showing, Sites sites, Frames frames, Ids ids) {
        this.showing = showing;
        this.sites = sites;
        this.frames = frames;
        this.ids = ids;
    }

    Optional<OrderView> of(
            HttpRequest<?> request, Viewer viewer, String code, List<OrderView.Fault> faults, List<Reason> refused) {
        boolean ja = frames.text(request).language() == Language.JA;
        return showing.order(code, viewer.site(), viewer.everySite())
                .map(o -> new OrderView(
                        o,
                        code.substring(0, Math.max(0, code.lastIndexOf('-'))),
                        sites.byId(o.laboratory())
                                .map(s -> ja ? s.nameJa() : s.nameEn())
                                .orElse(""),
                        viewer.may(Right.RETURN_QC) && o.laboratory().equals(viewer.site()),
                        ids.next().toString(),
                        faults,
                        refused));
    }
}
