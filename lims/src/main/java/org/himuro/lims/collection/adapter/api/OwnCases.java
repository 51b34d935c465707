package org.himuro.lims.collection.adapter.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.function.Function;
import org.himuro.lims.collection.application.CaseQueries;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.specimen.Case;

/** Cases of the caller's own site; another's is answered like one that is not there. */
@Singleton
final class OwnCases {
    private final CaseQueries cases;
    private final Problems problems;

    OwnCases(CaseQueries cases, Problems problems) {
        this.cases = cases;
        this.problems = problems;
    }

    HttpResponse<?> with(HttpRequest<?> request, Viewer viewer, String code, Function<Case, HttpResponse<?>> doing) {
        return cases.byCode(code, VisibleSites.only(viewer.site()))
                .<HttpResponse<?>>map(found -> doing.apply(found.card()))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }
}
