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
import java.time.Instant;
import java.util.Optional;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.ledger.Seals;
import org.himuro.lims.ledger.model.Seal;
import org.himuro.lims.platform.api.ApiPages;
import org.himuro.lims.platform.api.Gives;
import org.himuro.lims.platform.web.Cursor;
import org.himuro.lims.platform.web.Problems;

/** Seals for machines (X1): to be fetched daily and kept elsewhere. */
@Controller("/api/v1/seals")
@Needs(Right.AUDIT)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "ledger")
final class SealApi {
    private final Seals seals;
    private final ApiPages pages;
    private final Problems problems;

    SealApi(Seals seals, ApiPages pages, Problems problems) {
        this.seals = seals;
        this.pages = pages;
        this.problems = problems;
    }

    /** @param hash what the next seal chains to */
    @Serdeable
    record SealLine(long number, Instant sealedAt, int facts, String hash, String keyId) {
        static SealLine of(Seal seal) {
            return new SealLine(
                    seal.number(), seal.sealedAt(), seal.facts(), seal.hash().hex(), seal.keyId());
        }
    }

    @Get
    @Gives(value = SealLine.class, page = true)
    @Operation(summary = "Seals, newest first; next is the cursor of the following page")
    HttpResponse<?> list(
            HttpRequest<?> request, @QueryValue Optional<String> after, @QueryValue Optional<Integer> limit) {
        return pages.list(
                request, SealApi::number, seals::list, s -> Cursor.at(String.valueOf(s.number())), SealLine::of);
    }

    @Get("/{number}")
    @Gives(Seal.class)
    @Operation(summary = "One seal, as the file that himuro verify --seal takes")
    HttpResponse<?> one(HttpRequest<?> request, long number) {
        return seals.byNumber(number)
                .<HttpResponse<?>>map(
                        seal -> HttpResponse.ok(Seals.file(seal)).header("Content-Type", "application/json"))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    private static Optional<Long> number(String after) {
        return Cursor.read(after, 1)
                .map(c -> c.keys().getFirst())
                .filter(n -> n.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }
}
