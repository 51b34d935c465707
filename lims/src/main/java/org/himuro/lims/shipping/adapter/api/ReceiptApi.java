package org.himuro.lims.shipping.adapter.api;

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
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.api.ApiBodies;
import org.himuro.lims.platform.api.Gives;
import org.himuro.lims.platform.api.Takes;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.shipping.AgreeOnReceipt;
import org.himuro.lims.shipping.CheckAtDesk;
import org.himuro.lims.shipping.OuterState;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.SealSeen;
import org.himuro.lims.shipping.SettleDispute;
import org.himuro.lims.shipping.Settlement;
import org.himuro.lims.shipping.application.ReceiptVerbs;
import org.himuro.lims.shipping.application.ShowingReceipt;

/** Receipts that close on both sides, for machines. The act's id is the header {@code Idempotency-Key} (UUIDv7). */
@Controller("/api/v1/parcels")
@Needs(Right.SHIP)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "shipping")
@SerdeImport(AgreeOnReceipt.Disagreed.class)
final class ReceiptApi {
    private final ReceiptVerbs verbs;
    private final ShowingReceipt showing;
    private final ApiBodies bodies;
    private final Problems problems;

    ReceiptApi(ReceiptVerbs verbs, ShowingReceipt showing, ApiBodies bodies, Problems problems) {
        this.verbs = verbs;
        this.showing = showing;
        this.bodies = bodies;
        this.problems = problems;
    }

    /** @param dryIceKg left, net; @param grossKg of a dry shipper with what is left in it */
    @Serdeable
    record Desk(
            SealSeen sealSeen,
            Optional<String> seal,
            List<OuterState> outer,
            Optional<BigDecimal> dryIceKg,
            Optional<BigDecimal> grossKg,
            Optional<String> logger) {}

    /** @param lines on which the sender does not agree; none agrees to all */
    @Serdeable
    record Word(List<AgreeOnReceipt.Disagreed> lines) {}

    @Serdeable
    record Yield(String tube, Settlement how) {}

    @Get("/{code}/receipt")
    @Needs(Right.SEE_SHIPMENTS)
    @Operation(summary = "What became of each line, with HL7's codes, and how far both sides agree")
    @Gives(ReceiptJson.class)
    HttpResponse<?> receipt(HttpRequest<?> request, Viewer viewer, String code) {
        return showing.page(code, viewer.site(), viewer.everySite())
                .<HttpResponse<?>>map(page -> HttpResponse.ok(ReceiptJson.of(page)))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    @Post("/{code}/desk")
    @Needs(Right.RECEIVE)
    @Operation(summary = "What the desk saw of the closed parcel; said again, the later word counts")
    @Takes(Desk.class)
    @Gives(ParcelAnswer.class)
    HttpResponse<?> desk(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return bodies.act(
                request,
                body,
                Desk.class,
                (b, stamp) -> stamp.run(
                        verbs.desk()::run,
                        new CheckAtDesk(
                                code,
                                b.sealSeen(),
                                b.seal(),
                                b.outer(),
                                b.dryIceKg(),
                                b.grossKg(),
                                b.logger(),
                                List.of()),
                        viewer.actor()));
    }

    @Post("/{code}/agreement")
    @Operation(summary = "The sender agrees with what the receiver says arrived, but for the lines named")
    @Takes(Word.class)
    @Gives(ParcelAnswer.class)
    HttpResponse<?> agree(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return bodies.act(
                request,
                body,
                Word.class,
                (b, stamp) -> stamp.run(verbs.agreeing()::run, new AgreeOnReceipt(code, b.lines()), viewer.actor()));
    }

    @Post("/{code}/settlement")
    @Operation(summary = "One side takes the other's word for a line in dispute")
    @Takes(Yield.class)
    @Gives(ParcelAnswer.class)
    HttpResponse<?> settle(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return bodies.act(
                request,
                body,
                Yield.class,
                (b, stamp) ->
                        stamp.run(verbs.settling()::run, new SettleDispute(code, b.tube(), b.how()), viewer.actor()));
    }
}
