package org.himuro.lims.stocktake.adapter.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import java.util.List;
import java.util.Optional;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.platform.api.ApiBodies;
import org.himuro.lims.platform.api.ApiPages;
import org.himuro.lims.platform.api.Gives;
import org.himuro.lims.platform.api.Takes;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.TimeKey;
import org.himuro.lims.stocktake.Aim;
import org.himuro.lims.stocktake.CloseStockTake;
import org.himuro.lims.stocktake.CountAnswer;
import org.himuro.lims.stocktake.CountPosition;
import org.himuro.lims.stocktake.Look;
import org.himuro.lims.stocktake.StartStockTake;
import org.himuro.lims.stocktake.StockTakeAnswer;
import org.himuro.lims.stocktake.application.ShowingStockTakes;
import org.himuro.lims.stocktake.application.StartingStockTake;
import org.himuro.lims.stocktake.application.StockTakeQueries;
import org.himuro.lims.stocktake.application.StockTakeVerbs;

/** Stock-takes for machines. The act's id is the header {@code Idempotency-Key} (UUIDv7). */
@Controller("/api/v1/stock-takes")
@Needs(Right.SEE_STORAGE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "stock-takes")
@SerdeImport(StartStockTake.class)
@SerdeImport(Aim.class)
@SerdeImport(StockTakeAnswer.class)
@SerdeImport(CountAnswer.class)
final class StockTakeApi {
    private final StartingStockTake starting;
    private final StockTakeVerbs verbs;
    private final StockTakeQueries queries;
    private final ShowingStockTakes showing;
    private final ApiBodies bodies;
    private final ApiPages pages;
    private final Problems problems;

    StockTakeApi(
            StartingStockTake starting,
            StockTakeVerbs verbs,
            StockTakeQueries queries,
            ShowingStockTakes showing,
            ApiBodies bodies,
            ApiPages pages,
            Problems problems) {
        this.starting = starting;
        this.verbs = verbs;
        this.queries = queries;
        this.showing = showing;
        this.bodies = bodies;
        this.pages = pages;
        this.problems = problems;
    }

    /** @param code what was scanned, where that is a tube */
    @Serdeable
    record Count(String box, String cell, Look look, Optional<String> code) {}

    /** @param unfinished said where positions are left that nobody has looked at */
    @Serdeable
    record Close(boolean unfinished) {}

    @Get
    @Gives(value = StockTakeView.Line.class, page = true)
    @Operation(summary = "Stock-takes of this site, the latest first")
    HttpResponse<?> list(
            HttpRequest<?> request,
            Viewer viewer,
            @QueryValue Optional<String> after,
            @QueryValue Optional<Integer> limit) {
        return pages.list(
                request,
                TimeKey::read,
                (from, rows) -> queries.list(VisibleSites.of(viewer), from.orElse(TimeKey.START), rows),
                s -> new TimeKey(s.startedAt(), s.id()).cursor(),
                StockTakeView.Line::of);
    }

    @Get("/{code}")
    @Operation(summary = "A stock-take with its result by unit and what was found otherwise than the record has it")
    @Gives(StockTakeView.class)
    HttpResponse<?> one(HttpRequest<?> request, Viewer viewer, String code) {
        return showing.one(code, viewer, Optional.empty(), List.of())
                .<HttpResponse<?>>map(page -> HttpResponse.ok(StockTakeView.of(page)))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    @Post
    @Needs(Right.ARRANGE_STORAGE)
    @Operation(summary = "Positions of units, or of the whole site, are drawn at random and are to be looked at")
    @Takes(StartStockTake.class)
    @Gives(StockTakeAnswer.class)
    HttpResponse<?> start(HttpRequest<?> request, Viewer viewer, @Body String body) {
        return bodies.act(
                request,
                body,
                StartStockTake.class,
                (command, stamp) -> stamp.run(starting::run, command, viewer.actor()));
    }

    @Post("/{code}/count")
    @Needs(Right.STORE)
    @Operation(summary = "Somebody has looked at a position that was drawn")
    @Takes(Count.class)
    @Gives(CountAnswer.class)
    HttpResponse<?> count(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return bodies.act(
                request,
                body,
                Count.class,
                (c, stamp) -> stamp.run(
                        verbs::count, new CountPosition(code, c.box(), c.cell(), c.look(), c.code()), viewer.actor()));
    }

    @Post("/{code}/close")
    @Needs(Right.ARRANGE_STORAGE)
    @Operation(summary = "Nothing more is looked at; what was found otherwise than the record has it opens deviations")
    @Takes(Close.class)
    @Gives(StockTakeAnswer.class)
    HttpResponse<?> close(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return bodies.act(
                request,
                body,
                Close.class,
                (close, stamp) ->
                        stamp.run(verbs::close, new CloseStockTake(code, close.unfinished()), viewer.actor()));
    }
}
