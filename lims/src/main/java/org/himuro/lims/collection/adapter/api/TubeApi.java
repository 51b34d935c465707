package org.himuro.lims.collection.adapter.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.SerdeImport;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.himuro.lims.collection.BenchWork;
import org.himuro.lims.collection.ChillTube;
import org.himuro.lims.collection.FreezeTube;
import org.himuro.lims.collection.ReportTimeUnknown;
import org.himuro.lims.collection.SampleTube;
import org.himuro.lims.collection.TubeAnswer;
import org.himuro.lims.collection.model.TubeReports;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.platform.api.ApiActs.Stamp;
import org.himuro.lims.platform.api.ApiBodies;
import org.himuro.lims.platform.api.Gives;
import org.himuro.lims.platform.api.Takes;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.specimen.TubeEvent.FreezingMedium;

/** What happened to a tube, reported by machines: never refused, marked with what it conflicts with. */
@Controller("/api/v1/tubes/{code}")
@Needs(Right.WORK_AT_BENCH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "tubes")
@SerdeImport(TubeAnswer.class)
final class TubeApi {
    private final BenchWork work;
    private final SpecimenIndex index;
    private final ApiBodies bodies;
    private final Problems problems;

    TubeApi(BenchWork work, SpecimenIndex index, ApiBodies bodies, Problems problems) {
        this.work = work;
        this.index = index;
        this.bodies = bodies;
        this.problems = problems;
    }

    @Serdeable
    record Sampling(String caseCode) {}

    /** @param reason code of the card, {@code REASON01} to {@code REASON20} */
    @Serdeable
    record Chilling(String refrigerator, String reason) {}

    @Serdeable
    record Unknown(ReportTimeUnknown.Which which, ReportTimeUnknown.Why why) {}

    @Serdeable
    record Freezing(FreezingMedium medium) {}

    @Post("/samplings")
    @Operation(summary = "Tissue was put into the tube: caseCode of the case in hand, marked where there is none")
    @Takes(Sampling.class)
    @Gives(TubeAnswer.class)
    HttpResponse<?> sampled(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return on(request, viewer, code, body, Sampling.class, (said, at) -> {
            var owner = stream(viewer, said.caseCode(), "case");
            return work.sampled(
                    new SampleTube(at.tube(), owner.orElse(TubeReports.UNKNOWN)),
                    viewer.actor(),
                    at.stamp().act(),
                    at.stamp().when());
        });
    }

    @Post("/chillings")
    @Operation(
            summary =
                    "Put into the refrigerator at 4 degrees: refrigerator (its code, marked where there is none), reason")
    @Takes(Chilling.class)
    @Gives(TubeAnswer.class)
    HttpResponse<?> chilled(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return on(request, viewer, code, body, Chilling.class, (said, at) -> {
            var place = stream(viewer, said.refrigerator(), "container");
            if (!said.reason().matches("REASON(0[1-9]|1\\d|20)")) {
                return refused("REASON_INVALID", UnknownCode.shown(said.reason()));
            }
            return work.chilled(
                    new ChillTube(at.tube(), place.orElse(TubeReports.UNKNOWN), said.reason()),
                    viewer.actor(),
                    at.stamp().act(),
                    at.stamp().when());
        });
    }

    @Post("/freezings")
    @Operation(summary = "Frozen: medium")
    @Takes(Freezing.class)
    @Gives(TubeAnswer.class)
    HttpResponse<?> frozen(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return on(
                request,
                viewer,
                code,
                body,
                Freezing.class,
                (said, at) -> work.frozen(
                        new FreezeTube(at.tube(), said.medium()),
                        viewer.actor(),
                        at.stamp().act(),
                        at.stamp().when()));
    }

    @Post("/unknown-times")
    @Operation(summary = "It happened and nobody knows when: which, why; the verdict will be undetermined")
    @Takes(Unknown.class)
    @Gives(TubeAnswer.class)
    HttpResponse<?> unknown(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return on(
                request,
                viewer,
                code,
                body,
                Unknown.class,
                (said, at) -> work.timeUnknown(
                        new ReportTimeUnknown(
                                at.tube(), said.which(), said.why().name()),
                        viewer.actor(),
                        at.stamp().act(),
                        at.stamp().when()));
    }

    private record At(UUID tube, Stamp stamp) {}

    private <T extends Record> HttpResponse<?> on(
            HttpRequest<?> request,
            Viewer viewer,
            String code,
            String body,
            Class<T> type,
            BiFunction<T, At, Outcome<?>> verb) {
        var tube = stream(viewer, code, "tube");
        return tube.isEmpty()
                ? problems.answer(request, HttpStatus.NOT_FOUND, "not-found")
                : bodies.act(request, body, type, (said, stamp) -> verb.apply(said, new At(tube.get(), stamp)));
    }

    private Optional<UUID> stream(Viewer viewer, String code, String kind) {
        return index.byCode(code, VisibleSites.only(viewer.site()))
                .filter(s -> s.kind().equals(kind))
                .map(StreamRef::id);
    }

    private static Outcome<TubeAnswer> refused(String code, String arg) {
        return new Outcome.Refused<>(List.of(Reason.of(code, arg)), false);
    }
}
