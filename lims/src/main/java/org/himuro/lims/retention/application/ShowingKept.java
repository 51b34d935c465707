package org.himuro.lims.retention.application;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Staff;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.platform.web.Page;
import org.himuro.lims.platform.web.TimeKey;
import org.himuro.lims.quality.Remarks;
import org.himuro.lims.retention.Wish;
import org.himuro.lims.shared.Reason;

/** Holds and reviews as people look at them. */
@Singleton
public final class ShowingKept {
    private static final int ROWS = 25;
    private static final int REVIEWS = 200;

    private final KeepingQueries keepings;
    private final Staff staff;
    private final Remarks remarks;
    private final InstantSource clock;

    ShowingKept(KeepingQueries keepings, Staff staff, Remarks remarks, InstantSource clock) {
        this.keepings = keepings;
        this.staff = staff;
        this.remarks = remarks;
        this.clock = clock;
    }

    public HoldsPage holds(
            Viewer viewer, boolean lasting, Optional<TimeKey> after, Map<String, String> given, List<Reason> reasons) {
        // beside a refusal nothing of other sites stands, whoever reads it
        var sites = reasons.isEmpty() ? VisibleSites.of(viewer) : VisibleSites.only(viewer.site());
        var found = keepings.holds(sites, lasting, after.orElse(TimeKey.START), ROWS + 1);
        var page = Page.of(found, ROWS, h -> new TimeKey(h.placedAt(), h.hold()).cursor());
        var people = page.items().stream()
                .flatMap(h -> Stream.concat(Stream.of(h.placedBy()), h.liftedBy().stream()))
                .distinct()
                .toList();
        return new HoldsPage(
                page.items(),
                lasting,
                staff.names(people),
                remarks.of(
                        page.items().stream().flatMap(h -> h.noted().stream()).toList()),
                Wish.day(clock.instant()),
                viewer.may(Right.HOLD),
                viewer.may(Right.SEE_CASES),
                viewer.person(),
                given,
                reasons,
                page.next().map(cursor -> "/holds?lasting=" + lasting + "&after=" + cursor));
    }

    public ReviewsPage reviews(Viewer viewer, Map<String, String> given, List<Reason> reasons) {
        return new ReviewsPage(
                keepings.reviews(VisibleSites.of(viewer), REVIEWS),
                viewer.may(Right.DESTROY),
                viewer.may(Right.SEE_CASES),
                given,
                reasons);
    }
}
