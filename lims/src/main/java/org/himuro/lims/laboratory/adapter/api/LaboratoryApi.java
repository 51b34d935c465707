package org.himuro.lims.laboratory.adapter.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.SerdeImport;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.laboratory.Capacity;
import org.himuro.lims.laboratory.Certificate;
import org.himuro.lims.laboratory.Coverage;
import org.himuro.lims.laboratory.Laboratory;
import org.himuro.lims.laboratory.LaboratoryRecorded;
import org.himuro.lims.laboratory.LaboratoryRegister;
import org.himuro.lims.laboratory.Scheme;
import org.himuro.lims.laboratory.SeenLaboratories;
import org.himuro.lims.laboratory.SetCapacity;
import org.himuro.lims.laboratory.application.CompletingRegister;
import org.himuro.lims.laboratory.model.Standing;
import org.himuro.lims.platform.api.ApiActs;
import org.himuro.lims.platform.api.ApiBodies;
import org.himuro.lims.platform.api.Gives;
import org.himuro.lims.platform.api.Takes;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Problem;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.specimen.Material;
import org.himuro.sop.acceptance.AssayKind;

/** The register for machines; a laboratory sees itself alone. The act's id is the header {@code Idempotency-Key} (UUIDv7). */
@Controller("/api/v1/laboratories")
@Needs(Right.SEE_LABORATORY)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "laboratories")
@SerdeImport(LaboratoryRecorded.class)
@SerdeImport(Capacity.class)
final class LaboratoryApi {
    private static final int MOST = 99_999;

    private final Sites sites;
    private final LaboratoryRegister register;
    private final CompletingRegister completing;
    private final ApiActs acts;
    private final ApiBodies bodies;
    private final Frames frames;
    private final Problems problems;
    private final InstantSource clock;

    LaboratoryApi(
            Sites sites,
            LaboratoryRegister register,
            CompletingRegister completing,
            ApiActs acts,
            ApiBodies bodies,
            Frames frames,
            Problems problems,
            InstantSource clock) {
        this.sites = sites;
        this.register = register;
        this.completing = completing;
        this.acts = acts;
        this.bodies = bodies;
        this.frames = frames;
        this.problems = problems;
        this.clock = clock;
    }

    @Serdeable
    record Register(List<LaboratoryView> laboratories) {}

    /**
     * @param fit accredited and approved today
     * @param accreditedUntil the last day, certificates that follow without a gap counted
     */
    @Serdeable
    record LaboratoryView(
            String code,
            String nameJa,
            String nameEn,
            boolean fit,
            Optional<LocalDate> accreditedUntil,
            Optional<LocalDate> approvedFrom,
            Optional<LocalDate> approvedTo,
            List<CertificateView> certificates,
            List<Capacity> capacities) {}

    /** @param assays all where empty @param materials all where empty @param sha256 of its document */
    @Serdeable
    record CertificateView(
            Scheme scheme,
            String body,
            String number,
            String scope,
            LocalDate validFrom,
            LocalDate validTo,
            Optional<LocalDate> revokedOn,
            List<AssayKind> assays,
            List<Material> materials,
            Optional<String> sha256) {
        static CertificateView of(Certificate c) {
            return new CertificateView(
                    c.scheme(),
                    c.body(),
                    c.number(),
                    c.scope(),
                    c.validFrom(),
                    c.validTo(),
                    c.revokedOn(),
                    c.assays(),
                    c.materials(),
                    c.document().map(d -> d.file()));
        }
    }

    @Serdeable
    record PerMonth(List<Capacity> capacities) {}

    @Get
    @Operation(summary = "The laboratories that one may see, with certificates, approval and capacity")
    @Gives(Register.class)
    HttpResponse<?> list(Viewer viewer) {
        var all = new SeenLaboratories(sites, viewer).all();
        var known = register.at(all.stream().map(Sites.Site::id).toList());
        return HttpResponse.ok(new Register(all.stream()
                .map(site -> view(site, known.getOrDefault(site.id(), Laboratory.unknown(site.id()))))
                .toList()));
    }

    @Get("/{site}")
    @Operation(summary = "A laboratory with certificates, approval and capacity")
    @Gives(LaboratoryView.class)
    HttpResponse<?> one(HttpRequest<?> request, Viewer viewer, String site) {
        return new SeenLaboratories(sites, viewer)
                .byCode(site)
                .<HttpResponse<?>>map(s -> HttpResponse.ok(view(s, register.at(s.id()))))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    @Post("/{site}/capacity")
    @Needs(Right.REGISTER_LABORATORY)
    @Operation(summary = "How many samples it takes in a month, by assay; replaces what was said before")
    @Takes(PerMonth.class)
    @Gives(LaboratoryRecorded.class)
    HttpResponse<?> capacity(HttpRequest<?> request, Viewer viewer, String site, @Body String body) {
        var seen = new SeenLaboratories(sites, viewer).byCode(site);
        if (seen.isEmpty()) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        return bodies.read(
                request,
                body,
                PerMonth.class,
                said -> understood(said.capacities())
                        ? acts.act(
                                request,
                                stamp -> stamp.run(
                                        completing::capacity,
                                        new SetCapacity(seen.get().id(), said.capacities()),
                                        viewer.actor()))
                        : problems.answer(request, HttpStatus.UNPROCESSABLE_ENTITY, "refused", wrong(request)));
    }

    /** Each assay once. */
    private static boolean understood(List<Capacity> capacities) {
        return capacities.stream().allMatch(c -> c.perMonth() >= 0 && c.perMonth() <= MOST)
                && capacities.stream().map(Capacity::assay).distinct().count() == capacities.size();
    }

    private Problem.Item wrong(HttpRequest<?> request) {
        var expected = frames.text(request).of("laboratory.fault.capacities", MOST);
        return new Problem.Item("CAPACITY_NOT_UNDERSTOOD", "capacities", expected);
    }

    private LaboratoryView view(Sites.Site site, Laboratory l) {
        var today = LocalDate.ofInstant(clock.instant(), site.zone());
        return new LaboratoryView(
                site.code(),
                site.nameJa(),
                site.nameEn(),
                Standing.of(l, today).fit(),
                Coverage.last(l.certificates(), today).map(Certificate::lastDay),
                l.approvedFrom(),
                l.approvedTo(),
                l.certificates().stream().map(CertificateView::of).toList(),
                l.outfit().capacities());
    }
}
