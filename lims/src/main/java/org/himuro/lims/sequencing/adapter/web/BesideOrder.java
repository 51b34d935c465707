package org.himuro.lims.sequencing.adapter.web;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.retention.Keeper;
import org.himuro.lims.retention.MayLeave;
import org.himuro.lims.sequencing.OrderNews;
import org.himuro.lims.sequencing.ResidualWish;
import org.himuro.lims.sequencing.SayResidual;
import org.himuro.lims.sequencing.SequencingOrder;
import org.himuro.lims.sequencing.application.OrderView;
import org.himuro.lims.sequencing.model.Residuals;
import org.himuro.lims.shipping.Current;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.Tubes;

/** What an order's page says beside its verdict: what became of its tube, and where goes what is left. */
@Singleton
final class BesideOrder {
    private final Collection<OrderNews> news;
    private final Current current;
    private final Sites sites;
    private final MayLeave mayLeave;
    private final InstantSource clock;

    BesideOrder(Collection<OrderNews> news, Current current, Sites sites, MayLeave mayLeave, InstantSource clock) {
        this.news = news;
        this.current = current;
        this.sites = sites;
        this.mayLeave = mayLeave;
        this.clock = clock;
    }

    String tube(SequencingOrder o) {
        return current.state(Tubes.KIND, o.tube()).map(Tube::code).orElse("");
    }

    OrderView.Beside of(SequencingOrder o, Viewer viewer, boolean ja) {
        boolean maySay = viewer.may(Right.ORDER_SEQUENCING) && o.site().equals(viewer.site());
        return new OrderView.Beside(
                news.stream().flatMap(n -> n.of(o.id()).stream()).toList(),
                o.replaces().flatMap(id -> current.state(Tubes.KIND, id)).map(Tube::code),
                o.residualTo().flatMap(sites::byId).map(s -> name(s, ja)),
                maySay ? keepers(o, viewer, ja) : Map.of(),
                viewer.may(Right.SHIP) && o.laboratory().equals(viewer.site()));
    }

    /** The site of the order first, where it may. */
    private Map<String, String> keepers(SequencingOrder o, Viewer viewer, boolean ja) {
        var now = clock.instant();
        var asked = new SayResidual(o.code(), ResidualWish.BACK, Optional.empty());
        var act = Act.of(new UUID(0, 0), "say-residual", asked, viewer.actor(), now, now);
        var found = new LinkedHashMap<String, String>();
        Stream.concat(sites.byId(o.site()).stream(), sites.all().stream())
                .filter(s -> Keeper.of(s.category()).isPresent())
                .filter(s -> Residuals.against(o, s, mayLeave, current, act).isEmpty())
                .forEach(s -> found.putIfAbsent(s.code(), name(s, ja)));
        return found;
    }

    private static String name(Sites.Site site, boolean ja) {
        return ja ? site.nameJa() : site.nameEn();
    }
}
