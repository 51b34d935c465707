package org.himuro.lims.collection.adapter.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.integrations.Finding;
import org.himuro.integrations.hl7.Acknowledgement;
import org.himuro.integrations.hl7.Acknowledgement.Code;
import org.himuro.integrations.hl7.OrderMessage.Header;
import org.himuro.lims.collection.application.ReceivedOrder;
import org.himuro.lims.collection.application.ReceivingOrder;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.api.ApiActs;
import org.himuro.lims.platform.api.Gives;

/** Messages of the hospital (X3): the body is one HL7 v2 message as it is, the answer its acknowledgement. */
@Controller("/api/v1/hl7")
@Needs(Right.IMPORT_ORDERS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "orders")
final class Hl7Api {
    private static final String HL7 = "application/hl7-v2";
    private static final int CONTROL_ID = 20;

    private final ReceivingOrder receiving;
    private final ApiActs acts;

    Hl7Api(ReceivingOrder receiving, ApiActs acts) {
        this.receiving = receiving;
        this.acts = acts;
    }

    @Post
    @Consumes(MediaType.ALL)
    @Produces({HL7, "application/problem+json", MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    @Operation(
            summary =
                    "One HL7 v2 message; AA where it was taken, also where a plan is held for disagreement; AR with every reason")
    @Gives(value = String.class, media = HL7)
    HttpResponse<?> receive(HttpRequest<?> request, Viewer viewer, @Body byte[] body) {
        return acts.stamped(request, stamp -> {
            var received = receiving.run(
                    body, viewer.actor(), viewer.zone(), stamp.act(), stamp.occurredAt(), stamp.recordedAt());
            return switch (received) {
                case ReceivedOrder.Unusable(var header, var findings) ->
                    acknowledged(Code.AR, header, findings, stamp.act(), stamp.recordedAt(), viewer.zone());
                case ReceivedOrder.Taken(var header, Outcome.Done<?> done, var differences, var findings) ->
                    acknowledged(
                            Code.AA, Optional.of(header), List.of(), stamp.act(), stamp.recordedAt(), viewer.zone());
                case ReceivedOrder.Taken taken -> acts.answer(request, taken.outcome());
            };
        });
    }

    private static HttpResponse<?> acknowledged(
            Code code, Optional<Header> header, List<Finding> findings, UUID act, Instant now, ZoneId zone) {
        // the random end of the act's id: the answer's own number, the same for the same act
        var id = act.toString().replace("-", "").substring(32 - CONTROL_ID);
        var reasons = code == Code.AA ? List.<Finding>of() : findings;
        var bytes = new Acknowledgement(code, header, reasons).bytes(LocalDateTime.ofInstant(now, zone), id);
        return HttpResponse.status(code == Code.AA ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY)
                .body(new String(bytes, StandardCharsets.US_ASCII))
                .contentType(MediaType.of(HL7 + "; charset=us-ascii"));
    }
}
