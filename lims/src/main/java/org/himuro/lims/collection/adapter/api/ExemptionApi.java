package org.himuro.lims.collection.adapter.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.SerdeImport;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.himuro.lims.collection.ExemptLine;
import org.himuro.lims.collection.Exemption;
import org.himuro.lims.collection.ExemptionAnswer;
import org.himuro.lims.collection.RevokeExemption;
import org.himuro.lims.collection.application.ExemptingLine;
import org.himuro.lims.collection.application.RevokingExemption;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.api.ApiBodies;
import org.himuro.lims.platform.api.Gives;
import org.himuro.lims.platform.api.Takes;

/** What a case needs and cannot get, for machines. */
@Controller("/api/v1/cases/{code}/exemptions")
@Needs(Right.OPEN_CASE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "cases")
@SerdeImport(ExemptionAnswer.class)
final class ExemptionApi {
    private final ExemptingLine exempting;
    private final RevokingExemption revoking;
    private final OwnCases cases;
    private final ApiBodies bodies;

    ExemptionApi(ExemptingLine exempting, RevokingExemption revoking, OwnCases cases, ApiBodies bodies) {
        this.exempting = exempting;
        this.revoking = revoking;
        this.cases = cases;
        this.bodies = bodies;
    }

    /** @param line of the case's protocol */
    @Serdeable
    record NewExemption(String line, Exemption.Why why) {}

    /** @param line of the case's protocol */
    @Serdeable
    record Revocation(String line, RevokeExemption.Why why) {}

    @Post
    @Operation(summary = "What the case needs on this line cannot be had: it is not missing any longer")
    @Takes(NewExemption.class)
    @Gives(ExemptionAnswer.class)
    HttpResponse<?> exempt(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return cases.with(
                request,
                viewer,
                code,
                card -> bodies.act(
                        request,
                        body,
                        NewExemption.class,
                        (said, stamp) -> stamp.run(
                                exempting::run, new ExemptLine(card.id(), said.line(), said.why()), viewer.actor())));
    }

    @Post("/revocations")
    @Operation(summary = "It can be had after all")
    @Takes(Revocation.class)
    @Gives(ExemptionAnswer.class)
    HttpResponse<?> revoke(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return cases.with(
                request,
                viewer,
                code,
                card -> bodies.act(
                        request,
                        body,
                        Revocation.class,
                        (said, stamp) -> stamp.run(
                                revoking::run,
                                new RevokeExemption(card.id(), said.line(), said.why()),
                                viewer.actor())));
    }
}
