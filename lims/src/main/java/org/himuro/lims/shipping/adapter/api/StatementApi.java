package org.himuro.lims.shipping.adapter.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.SerdeImport;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.api.ApiBodies;
import org.himuro.lims.platform.api.ApiPages;
import org.himuro.lims.platform.api.Gives;
import org.himuro.lims.platform.api.Takes;
import org.himuro.lims.platform.web.Cursor;
import org.himuro.lims.shipping.AnswerStatement;
import org.himuro.lims.shipping.StatementAnswer;
import org.himuro.lims.shipping.Statements;
import org.himuro.lims.shipping.application.AnsweringStatement;

/** Tubes that a receiver says to have although nobody gave them (H3): listed for their holder, who answers. */
@Controller("/api/v1/statements")
@Needs(Right.SEE_SHIPMENTS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "shipping")
@SerdeImport(StatementAnswer.class)
final class StatementApi {
    private final Statements statements;
    private final AnsweringStatement answering;
    private final Sites sites;
    private final ApiBodies bodies;
    private final ApiPages pages;

    StatementApi(Statements statements, AnsweringStatement answering, Sites sites, ApiBodies bodies, ApiPages pages) {
        this.statements = statements;
        this.answering = answering;
        this.sites = sites;
        this.bodies = bodies;
        this.pages = pages;
    }

    /** @param statedBy code of the site that says to have the tube */
    @Serdeable
    record StatementLine(String tube, String parcel, String statedBy) {}

    @Serdeable
    record Answer(boolean travelled) {}

    @Get
    @Gives(value = StatementLine.class, page = true)
    @Operation(summary = "Tubes of this site that a receiver says to have, not yet answered")
    HttpResponse<?> list(
            HttpRequest<?> request,
            Viewer viewer,
            @QueryValue Optional<String> after,
            @QueryValue Optional<Integer> limit) {
        return pages.list(
                request,
                text -> Cursor.read(text, 1).map(c -> c.keys().getFirst()),
                (from, rows) -> statements.open(viewer.site(), viewer.everySite(), from, rows),
                row -> Cursor.at(row.tube()),
                this::line);
    }

    @Post("/{tube}")
    @Needs(Right.SHIP)
    @Operation(summary = "It travelled, and is the receiver's with that; or it did not")
    @Takes(Answer.class)
    @Gives(StatementAnswer.class)
    HttpResponse<?> answer(HttpRequest<?> request, Viewer viewer, String tube, @Body String body) {
        return bodies.act(
                request,
                body,
                Answer.class,
                (b, stamp) -> stamp.run(answering::run, new AnswerStatement(tube, b.travelled()), viewer.actor()));
    }

    private StatementLine line(Statements.Row row) {
        return new StatementLine(
                row.tube(),
                row.parcel(),
                sites.byId(row.statedBy()).map(Sites.Site::code).orElse(""));
    }
}
