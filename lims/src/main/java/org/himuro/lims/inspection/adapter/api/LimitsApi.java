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
import org.himuro.lims.inspection.Limits;
import org.himuro.lims.inspection.LimitsAnswer;
import org.himuro.lims.inspection.LimitsOfLaboratories;
import org.himuro.lims.inspection.application.SettingInspectionLimits;
import org.himuro.lims.inspection.model.LimitsDocument;
import org.himuro.lims.platform.api.ApiActs;
import org.himuro.lims.platform.api.ApiBodies;
import org.himuro.lims.platform.api.Gives;
import org.himuro.lims.platform.api.Takes;
import org.himuro.lims.platform.web.FaultWords;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Problem;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.shipping.Current;
import org.himuro.sop.document.Fault;
import org.himuro.sop.document.Reading;
import org.himuro.sop.receipt.ReceiptLimit;
import org.himuro.sop.receipt.ReceiptRules;
import org.himuro.sop.receipt.ReceiptRulesReader;

/** The limits by which the caller's own laboratory accepts tubes, for machines. */
@Controller("/api/v1/inspections/limits")
@Needs(Right.RETURN_QC)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "inspection")
@SerdeImport(ReceiptLimit.class)
@SerdeImport(LimitsAnswer.class)
final class LimitsApi {
    private final SettingInspectionLimits setting;
    private final Current current;
    private final ApiBodies bodies;
    private final ApiActs acts;
    private final Problems problems;
    private final Frames frames;

    LimitsApi(
            SettingInspectionLimits setting,
            Current current,
            ApiBodies bodies,
            ApiActs acts,
            Problems problems,
            Frames frames) {
        this.setting = setting;
        this.current = current;
        this.bodies = bodies;
        this.acts = acts;
        this.problems = problems;
        this.frames = frames;
    }

    /** @param example they are examples, and what is judged by them says so */
    @Serdeable
    record NewLimits(boolean example, List<ReceiptLimit> limits) {
        NewLimits {
            limits = List.copyOf(limits);
        }
    }

    /**
     * The last version.
     *
     * @param version 0 where none was set
     * @param sha256 of the document that is kept of it
     */
    @Serdeable
    record InForce(
            int version, boolean example, Optional<String> sha256, Optional<Instant> setAt, List<ReceiptLimit> limits) {
        InForce {
            limits = List.copyOf(limits);
        }

        static InForce of(Limits limits) {
            var set = Optional.of(limits).filter(l -> l.version() > 0);
            return new InForce(
                    limits.version(),
                    limits.example(),
                    set.map(Limits::sha256),
                    set.map(Limits::setAt),
                    limits.limits());
        }
    }

    @Get
    @Operation(summary = "The limits by which one's own laboratory accepts tubes")
    @Gives(InForce.class)
    HttpResponse<?> limits(Viewer viewer) {
        return HttpResponse.ok(InForce.of(LimitsOfLaboratories.of(current, viewer.site())));
    }

    @Post
    @Operation(summary = "Put limits in force as a new version; refused with every fault")
    @Takes(NewLimits.class)
    @Gives(LimitsAnswer.class)
    HttpResponse<?> set(HttpRequest<?> request, Viewer viewer, @Body String body) {
        return bodies.read(request, body, NewLimits.class, limits -> {
            var document = LimitsDocument.of(limits.example(), limits.limits());
            return switch (ReceiptRulesReader.read(document)) {
                case Reading.Faulty<ReceiptRules>(var faults) -> faulty(request, faults);
                case Reading.Sound<ReceiptRules>(var rules) ->
                    acts.act(
                            request,
                            stamp -> setting.set(
                                    rules,
                                    document,
                                    viewer.actor(),
                                    stamp.act(),
                                    stamp.occurredAt(),
                                    stamp.recordedAt()));
            };
        });
    }

    private HttpResponse<?> faulty(HttpRequest<?> request, List<Fault> faults) {
        var text = frames.text(request);
        var items = faults.stream()
                .map(f -> new Problem.Item(f.code(), f.path(), text.of(FaultWords.of(f))))
                .toArray(Problem.Item[]::new);
        return problems.answer(request, HttpStatus.UNPROCESSABLE_ENTITY, "refused", items);
    }
}
