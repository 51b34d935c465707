package org.himuro.lims.collection.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.himuro.lims.collection.application.CasePage;
import org.himuro.lims.collection.application.CaseQueries;
import org.himuro.lims.collection.application.ShowingNeeds;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.procedure.ProcedureTitles;
import org.himuro.lims.procedure.Procedures;
import org.himuro.lims.quality.CertificateList;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Case;
import org.himuro.lims.specimen.KitIndex;

/** Shows the page of a case, also with the reasons why something about it was refused. */
@Singleton
final class CaseShow {
    private final CaseQueries cases;
    private final ShowingNeeds needs;
    private final Procedures procedures;
    private final Pages pages;
    private final Problems problems;
    private final Ids ids;
    private final KitIndex kits;
    private final CertificateList certificates;
    private final InstantSource clock;

    CaseShow(
            CaseQueries cases,
            ShowingNeeds needs,
            Procedures procedures,
            Pages pages,
            Problems problems,
            Ids ids,
            KitIndex kits,
            CertificateList certificates,
            InstantSource clock) {
        this.certificates = certificates;
        this.kits = kits;
        this.clock = clock;
        this.cases = cases;
        this.needs = needs;
        this.procedures = procedures;
        this.pages = pages;
        this.problems = problems;
        this.ids = ids;
    }

    /** Does it with a case of the reader's own site; another's is answered like one that is not there. */
    HttpResponse<?> own(HttpRequest<?> request, Viewer viewer, String code, Function<Case, HttpResponse<?>> doing) {
        return cases.byCode(code, VisibleSites.only(viewer.site()))
                .<HttpResponse<?>>map(found -> doing.apply(found.card()))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    HttpResponse<?> page(HttpRequest<?> request, HttpStatus status, Viewer viewer, String code, List<Reason> reasons) {
        var found = cases.byCode(code, VisibleSites.of(viewer));
        if (found.isEmpty()) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        var card = found.get().card();
        var own = card.site().equals(viewer.site());
        var view = new CasePage(
                found.get(),
                ProcedureTitles.of(procedures).of(card.procedureId()),
                needs.of(found.get(), viewer.site(), own && viewer.may(Right.OPEN_CASE), clock.instant()),
                own && viewer.may(Right.WORK_AT_BENCH) ? kits.ofCase(card.id()) : List.of(),
                viewer.may(Right.SEE_DEVIATIONS) ? certificates.ofCase(card.id(), VisibleSites.of(viewer)) : List.of(),
                viewer.may(Right.WORK_AT_BENCH),
                viewer.may(Right.SEE_CONSENT),
                own && viewer.may(Right.STORE),
                own && !card.closed() && viewer.may(Right.OPEN_CASE),
                ids.next().toString(),
                reasons);
        return pages.show(request, status, Room.DESK, "collection/case", view, "case.title", code);
    }

    /** After an act about a case: its page, or its page with the reasons against the act. */
    HttpResponse<?> after(HttpRequest<?> request, Viewer viewer, String code, Outcome<?> outcome) {
        return problems.answer(
                request,
                outcome,
                done -> HttpResponse.seeOther(URI.create("/cases/" + code)),
                reasons -> refused(request, viewer, code, reasons));
    }

    HttpResponse<?> refused(HttpRequest<?> request, Viewer viewer, String code, List<Reason> reasons) {
        return page(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, code, reasons);
    }
}
