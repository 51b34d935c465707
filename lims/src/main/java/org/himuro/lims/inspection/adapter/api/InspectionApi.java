package org.himuro.lims.inspection.adapter.api;

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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.inspection.Because;
import org.himuro.lims.inspection.DecideInspection;
import org.himuro.lims.inspection.DecidedAnswer;
import org.himuro.lims.inspection.Disposition;
import org.himuro.lims.inspection.InspectAnswer;
import org.himuro.lims.inspection.InspectTubes;
import org.himuro.lims.inspection.InspectedLine;
import org.himuro.lims.inspection.InspectedValue;
import org.himuro.lims.inspection.application.DecidingInspection;
import org.himuro.lims.inspection.application.InspectingTubes;
import org.himuro.lims.inspection.application.InspectionLine;
import org.himuro.lims.inspection.application.ShowingInspections;
import org.himuro.lims.platform.api.ApiBodies;
import org.himuro.lims.platform.api.Gives;
import org.himuro.lims.platform.api.Takes;
import org.himuro.lims.platform.web.Problems;
import org.himuro.sop.receipt.ReceiptVerdict.Result;

/** Acceptance inspection for machines; values are recorded by {@code /api/v1/measurements}. */
@Controller("/api/v1/inspections")
@Needs(Right.SEE_SEQUENCING)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "inspection")
@SerdeImport(InspectTubes.class)
@SerdeImport(InspectAnswer.class)
@SerdeImport(InspectAnswer.Judged.class)
@SerdeImport(DecideInspection.class)
@SerdeImport(DecidedAnswer.class)
@SerdeImport(InspectedLine.class)
@SerdeImport(InspectedValue.class)
final class InspectionApi {
    private final InspectingTubes inspecting;
    private final DecidingInspection deciding;
    private final ShowingInspections showing;
    private final ApiBodies bodies;
    private final Problems problems;

    InspectionApi(
            InspectingTubes inspecting,
            DecidingInspection deciding,
            ShowingInspections showing,
            ApiBodies bodies,
            Problems problems) {
        this.inspecting = inspecting;
        this.deciding = deciding;
        this.showing = showing;
        this.bodies = bodies;
        this.problems = problems;
    }

    /** The inspections of a tube, the latest first. */
    @Serdeable
    record OfTube(String tube, List<One> inspections) {
        OfTube {
            inspections = List.copyOf(inspections);
        }
    }

    /**
     * One inspection.
     *
     * @param version of the laboratory's limits; 0 where it has none
     * @param replacedBy the sister that is sequenced instead
     */
    @Serdeable
    record One(
            String laboratory,
            String order,
            Result result,
            int version,
            boolean example,
            Instant judgedAt,
            Optional<Disposition> decision,
            Optional<Because> because,
            Optional<Instant> decidedAt,
            Optional<String> replacedBy,
            List<InspectedValue> values,
            List<InspectedLine> lines) {
        One {
            values = List.copyOf(values);
            lines = List.copyOf(lines);
        }

        static One of(InspectionLine line) {
            var i = line.inspection();
            return new One(
                    line.laboratory(),
                    line.order(),
                    i.result(),
                    i.version(),
                    i.example(),
                    i.judgedAt(),
                    i.decision(),
                    i.because(),
                    i.decidedAt(),
                    line.replacedBy(),
                    i.values(),
                    i.lines());
        }
    }

    @Post
    @Needs(Right.RETURN_QC)
    @Operation(
            summary =
                    "Hold what was measured of received tubes against the laboratory's limits; refused with every reason")
    @Takes(InspectTubes.class)
    @Gives(InspectAnswer.class)
    HttpResponse<?> inspect(HttpRequest<?> request, Viewer viewer, @Body String body) {
        return bodies.act(
                request,
                body,
                InspectTubes.class,
                (command, stamp) -> stamp.run(inspecting::run, command, viewer.actor()));
    }

    @Get("/{code}")
    @Operation(summary = "What laboratories found of a tube that they received")
    @Gives(OfTube.class)
    HttpResponse<?> tube(HttpRequest<?> request, Viewer viewer, String code) {
        var lines = showing.tube(code, viewer, false);
        return lines.isEmpty()
                ? problems.answer(request, HttpStatus.NOT_FOUND, "not-found")
                : HttpResponse.ok(new OfTube(code, lines.stream().map(One::of).toList()));
    }

    @Post("/decisions")
    @Needs(Right.ORDER_SEQUENCING)
    @Operation(summary = "What is to become of a tube that was not simply accepted; refused with every reason")
    @Takes(DecideInspection.class)
    @Gives(DecidedAnswer.class)
    HttpResponse<?> decide(HttpRequest<?> request, Viewer viewer, @Body String body) {
        return bodies.act(
                request,
                body,
                DecideInspection.class,
                (command, stamp) -> stamp.run(deciding::run, command, viewer.actor()));
    }
}
