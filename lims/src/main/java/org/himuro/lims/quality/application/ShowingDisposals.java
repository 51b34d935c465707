package org.himuro.lims.quality.application;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.Staff;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.platform.web.Page;
import org.himuro.lims.platform.web.TimeKey;
import org.himuro.lims.quality.Certificate;
import org.himuro.lims.quality.CertificateEvent;
import org.himuro.lims.shared.Reason;

/** Destruction as people look at it: what waits, and the certificates. */
@Singleton
public final class ShowingDisposals {
    private static final int ROWS = 25;
    private static final int WAITING = 500;

    private final CertificateQueries queries;
    private final TellingDesk telling;
    private final Staff staff;
    private final Sites sites;

    ShowingDisposals(CertificateQueries queries, TellingDesk telling, Staff staff, Sites sites) {
        this.queries = queries;
        this.telling = telling;
        this.staff = staff;
        this.sites = sites;
    }

    public DisposalsPage page(Viewer viewer, Optional<TimeKey> after, Map<String, String> given, List<Reason> reasons) {
        var found = queries.list(VisibleSites.of(viewer), after.orElse(TimeKey.START), ROWS + 1);
        var page = Page.of(found, ROWS, c -> new TimeKey(c.madeAt(), c.id()).cursor());
        var names = staff.names(page.items().stream()
                .flatMap(c -> Stream.of(c.signer(), c.witness()))
                .distinct()
                .toList());
        return new DisposalsPage(
                groups(viewer.site()),
                page.items().stream()
                        .map(c -> new DisposalsPage.Line(
                                c.number(),
                                c.madeAt(),
                                c.tubes().size(),
                                names.getOrDefault(c.signer(), "–"),
                                names.getOrDefault(c.witness(), "–")))
                        .toList(),
                viewer.may(Right.DESTROY),
                viewer.may(Right.WITNESS),
                given,
                reasons,
                page.next().map(cursor -> "/disposals?after=" + cursor));
    }

    private List<DisposalsPage.Group> groups(UUID site) {
        var waiting = queries.waiting(site, WAITING);
        var asked = telling.destructions(
                waiting.stream().map(CertificateQueries.Waiting::tube).toList());
        return waiting.stream()
                .filter(w -> asked.containsKey(w.tube()))
                .collect(Collectors.groupingBy(w -> asked.get(w.tube()), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(e -> new DisposalsPage.Group(e.getKey(), e.getValue()))
                .toList();
    }

    /** What the form begins with where a case is to be disposed of whole. */
    public Map<String, String> ofCase(String caseCode, String reason, Viewer viewer) {
        return Map.of("codes", String.join("\n", queries.here(caseCode, viewer.site())), "reason", reason);
    }

    /** Empty where it is unknown or another site's. */
    public Optional<CertificatePage> certificate(String number, Viewer viewer) {
        return queries.read(number, VisibleSites.of(viewer)).map(this::told);
    }

    private CertificatePage told(Certificate c) {
        var people = Stream.concat(
                        Stream.of(c.signer(), c.witness()), c.tubes().stream().map(CertificateEvent.Line::askedBy))
                .distinct()
                .toList();
        var site = sites.byId(c.site());
        return new CertificatePage(
                c,
                site.map(Sites.Site::code).orElse("–"),
                site.map(Sites.Site::nameJa).orElse("–"),
                site.map(Sites.Site::nameEn).orElse("–"),
                staff.names(people));
    }
}
