package org.himuro.lims.reporting.adapter.api;

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
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.consent.ConsentStanding;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.ledger.DossierText;
import org.himuro.lims.ledger.model.Dossier;
import org.himuro.lims.platform.api.Gives;
import org.himuro.lims.platform.web.ETags;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Page;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.processing.Analyte;
import org.himuro.lims.reporting.application.Sight;
import org.himuro.lims.reporting.application.TellingTube;
import org.himuro.lims.reporting.application.TubeQuery;
import org.himuro.lims.reporting.application.TubeQuery.Sort;
import org.himuro.lims.reporting.application.TubeRegister;
import org.himuro.lims.reporting.application.TubeRow;
import org.himuro.lims.specimen.AmountUnit;
import org.himuro.lims.specimen.FreezingVerdict;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.TubePlace;
import org.himuro.lims.specimen.TubeStep;

/** Tubes for machines (X1): look-up by code and keyset-paged lists. */
@Controller("/api/v1/tubes")
@Needs(Right.SEE_TUBES)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "tubes")
final class TubeApi {
    private final TubeRegister tubes;
    private final TellingTube telling;
    private final DossierText dossiers;
    private final Problems problems;
    private final InstantSource clock;

    TubeApi(TubeRegister tubes, TellingTube telling, DossierText dossiers, Problems problems, InstantSource clock) {
        this.tubes = tubes;
        this.telling = telling;
        this.dossiers = dossiers;
        this.problems = problems;
        this.clock = clock;
    }

    @Get("/{code}")
    @Operation(summary = "One tube by any of its codes; 404 alike where it is unknown or another site's")
    @Gives(value = TubeRow.class, versioned = true)
    HttpResponse<?> one(HttpRequest<?> request, Viewer viewer, String code) {
        var found = tubes.byCode(code, viewer.site(), viewer.everySite());
        return found.isPresent()
                ? ETags.unlessKnown(request, found.get().version(), found::get)
                : problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
    }

    @Get("/{code}/dossier")
    @Operation(summary = "The tube's facts with their proofs and seals, signed, for himuro verify")
    @Gives(Dossier.class)
    HttpResponse<?> dossier(HttpRequest<?> request, Viewer viewer, String code) {
        return telling.subject(code, viewer)
                .<HttpResponse<?>>map(of -> HttpResponse.ok(dossiers.of(of.tube(), of.orders(), clock.instant()))
                        .header("Content-Disposition", "attachment; filename=\"" + of.code() + ".dossier.json\""))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    /** The parameters are declared for the API's document; they are read all at once, with every fault. */
    @Get
    @Operation(
            summary =
                    "Tubes of the site that fit every condition, newest first; of material, step, verdict, place, consent and"
                            + " project several may be said with commas between them; next and previous are cursors for after and before")
    @Gives(TubePage.class)
    HttpResponse<?> list(
            HttpRequest<?> request,
            Viewer viewer,
            @QueryValue Optional<String> q,
            @QueryValue("case") Optional<String> caseCode,
            @QueryValue Optional<UUID> donor,
            @QueryValue Optional<String> project,
            @QueryValue Optional<Material> material,
            @QueryValue Optional<TubeStep> step,
            @QueryValue Optional<FreezingVerdict> verdict,
            @QueryValue Optional<TubePlace> place,
            @QueryValue Optional<String> in,
            @QueryValue Optional<String> from,
            @QueryValue Optional<String> at,
            @QueryValue Optional<Boolean> moving,
            @QueryValue Optional<String> parcel,
            @QueryValue Optional<String> order,
            @QueryValue("sampled-from") Optional<LocalDate> sampledFrom,
            @QueryValue("sampled-to") Optional<LocalDate> sampledTo,
            @QueryValue("frozen-from") Optional<LocalDate> frozenFrom,
            @QueryValue("frozen-to") Optional<LocalDate> frozenTo,
            @QueryValue Optional<Integer> months,
            @QueryValue Optional<AmountUnit> unit,
            @QueryValue Optional<BigDecimal> least,
            @QueryValue Optional<BigDecimal> most,
            @QueryValue Optional<Integer> thaws,
            @QueryValue Optional<Analyte> analyte,
            @QueryValue Optional<BigDecimal> value,
            @QueryValue Optional<ConsentStanding> consent,
            @QueryValue Optional<Boolean> quarantined,
            @QueryValue Optional<Boolean> deviation,
            @QueryValue Optional<Boolean> usable,
            @QueryValue Optional<Sort> sort,
            @QueryValue Optional<String> after,
            @QueryValue Optional<String> before,
            @QueryValue Optional<Integer> limit) {
        var fields = Fields.queryOfSeveral(request);
        var query = TubeQuery.asked(
                fields,
                Sight.of(viewer, clock.instant()),
                fields.count("limit", 1, Page.MOST).orElse(25));
        fields.check();
        return HttpResponse.ok(TubePage.of(tubes.part(query)));
    }

    /**
     * A page of tubes.
     *
     * @param next cursor of the following page; it may come after fewer tubes than asked for, where few of very many fit
     * @param previous cursor of the page before, for {@code before}
     * @param looked at how many tubes was looked, where the page was given up before it was full; else 0
     */
    @Serdeable
    record TubePage(List<TubeRow> items, Optional<String> next, Optional<String> previous, int looked) {
        static TubePage of(TubeRegister.Part part) {
            return new TubePage(
                    part.rows().stream().map(TubeRegister.Listed::row).toList(),
                    part.next().map(spot -> spot.cursor().written()),
                    part.previous().map(spot -> spot.cursor().written()),
                    part.looked());
        }
    }
}
