package org.himuro.lims.quality.adapter.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.platform.api.ApiPages;
import org.himuro.lims.platform.api.Gives;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.TimeKey;
import org.himuro.lims.quality.Certificate;
import org.himuro.lims.quality.application.CertificateQueries;
import org.himuro.lims.specimen.Material;

/** Certificates of destruction for machines. */
@Controller("/api/v1/certificates")
@Needs(Right.SEE_DEVIATIONS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "quality")
final class CertificateApi {
    private final CertificateQueries certificates;
    private final ApiPages pages;
    private final Problems problems;

    CertificateApi(CertificateQueries certificates, ApiPages pages, Problems problems) {
        this.certificates = certificates;
        this.pages = pages;
        this.problems = problems;
    }

    /** @param digest of the act by which it was made, SHA-256 */
    @Serdeable
    record CertificateView(String number, Instant at, String digest, List<DestroyedTube> tubes) {
        static CertificateView of(Certificate c) {
            return new CertificateView(
                    c.number(),
                    c.madeAt(),
                    c.digest(),
                    c.tubes().stream()
                            .map(t -> new DestroyedTube(t.code(), t.material(), t.reason(), t.method()))
                            .toList());
        }
    }

    @Serdeable
    record DestroyedTube(String tube, Material material, String reason, String method) {}

    @Get
    @Operation(summary = "Certificates of destruction of this site, the latest first")
    @Gives(value = CertificateView.class, page = true)
    HttpResponse<?> certificates(
            HttpRequest<?> request,
            Viewer viewer,
            @QueryValue Optional<String> after,
            @QueryValue Optional<Integer> limit) {
        return pages.newest(
                request,
                (from, rows) -> certificates.list(VisibleSites.of(viewer), from, rows),
                c -> new TimeKey(c.madeAt(), c.id()),
                CertificateView::of);
    }

    @Get("/{number}")
    @Operation(summary = "A certificate of destruction with its tubes")
    @Gives(CertificateView.class)
    HttpResponse<?> certificate(HttpRequest<?> request, Viewer viewer, String number) {
        return certificates
                .read(number, VisibleSites.of(viewer))
                .<HttpResponse<?>>map(c -> HttpResponse.ok(CertificateView.of(c)))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }
}
