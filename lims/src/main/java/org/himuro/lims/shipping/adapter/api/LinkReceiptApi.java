package org.himuro.lims.shipping.adapter.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.himuro.lims.identity.Anyone;
import org.himuro.lims.platform.api.ApiActs;
import org.himuro.lims.platform.api.ApiBodies;
import org.himuro.lims.platform.api.Gives;
import org.himuro.lims.platform.api.Takes;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.shipping.ArrivalCondition;
import org.himuro.lims.shipping.CloseReceipt;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.ReceiveTubes;
import org.himuro.lims.shipping.ReportArrival;
import org.himuro.lims.shipping.SignedManifest;
import org.himuro.lims.shipping.application.ReceiverLinks;
import org.himuro.lims.shipping.application.ReceiverLinks.Opened;
import org.himuro.lims.shipping.application.ReceiverVerbs;
import org.himuro.lims.shipping.application.ShowingReceiverLink;

/**
 * A receipt without an account for a laboratory's own system (H4): {@code Authorization: Bearer} holds the secret of the link on the
 * box, {@code Receiver-Code} the six digits. A wrong code, a dead link and none are answered alike, with 404.
 */
@Controller("/api/v1/receipt-by-link")
@Anyone
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "shipping")
final class LinkReceiptApi {
    private static final String BEARER = "Bearer ";
    private static final String CODE = "Receiver-Code";

    private final ReceiverLinks links;
    private final ReceiverVerbs verbs;
    private final ShowingReceiverLink showing;
    private final ApiBodies bodies;
    private final ApiActs acts;
    private final Problems problems;
    private final InstantSource clock;

    LinkReceiptApi(
            ReceiverLinks links,
            ReceiverVerbs verbs,
            ShowingReceiverLink showing,
            ApiBodies bodies,
            ApiActs acts,
            Problems problems,
            InstantSource clock) {
        this.links = links;
        this.verbs = verbs;
        this.showing = showing;
        this.bodies = bodies;
        this.acts = acts;
        this.problems = problems;
        this.clock = clock;
    }

    /** @param name of who says it: stands beside the ledger */
    @Serdeable
    record Arrived(ArrivalCondition condition, Optional<BigDecimal> dryIceKg, Optional<String> name) {}

    @Serdeable
    record Tubes(List<ReceiveTubes.InHand> tubes, Optional<String> name) {}

    @Serdeable
    record Closing(List<String> missing, Optional<String> name) {}

    @Get
    @Operation(summary = "The receipt by a link on the box: what was sent, and what became of it")
    @Gives(LinkReceiptJson.class)
    HttpResponse<?> receiptByLink(HttpRequest<?> request) {
        return opened(request, link -> HttpResponse.ok(LinkReceiptJson.of(showing.opened(link, "", ""))));
    }

    @Get("/manifest")
    @Operation(summary = "The signed manifest that goes with the link, exactly as it was signed")
    @Gives(SignedManifest.class)
    HttpResponse<?> manifestByLink(HttpRequest<?> request) {
        return opened(
                request,
                link -> HttpResponse.ok(links.manifest(link.manifest()).orElseThrow())
                        .contentType(MediaType.APPLICATION_JSON_TYPE));
    }

    @Post("/arrival")
    @Operation(summary = "The parcel arrived, by the link on the box; never refused")
    @Takes(Arrived.class)
    @Gives(ParcelAnswer.class)
    HttpResponse<?> arrivedByLink(HttpRequest<?> request, @Body String body) {
        return bodies.read(
                request,
                body,
                Arrived.class,
                b -> opened(
                        request,
                        link -> acts.act(
                                request,
                                stamp -> verbs.arriving()
                                        .run(
                                                new ReportArrival(link.code(), b.condition(), b.dryIceKg()),
                                                link,
                                                b.name(),
                                                stamp.act(),
                                                stamp.occurredAt(),
                                                stamp.recordedAt()))));
    }

    @Post("/tubes")
    @Operation(summary = "Tubes in hand, by the link on the box, many at once; never refused")
    @Takes(Tubes.class)
    @Gives(LinkReceiptJson.Batch.class)
    HttpResponse<?> tubesByLink(HttpRequest<?> request, @Body String body) {
        return bodies.read(
                request,
                body,
                Tubes.class,
                b -> opened(
                        request,
                        link -> acts.stamped(request, stamp -> {
                            var before = showing.opened(link, "", "");
                            var outcome = verbs.receiving()
                                    .run(
                                            new ReceiveTubes(link.code(), b.tubes()),
                                            link,
                                            b.name(),
                                            stamp.act(),
                                            stamp.occurredAt(),
                                            stamp.recordedAt());
                            return acts.answer(request, outcome, answer -> LinkReceiptJson.batch(before, answer));
                        })));
    }

    @Post("/closing")
    @Operation(summary = "Close the receipt, by the link on the box; the link opens nothing from then on")
    @Takes(Closing.class)
    @Gives(ParcelAnswer.class)
    HttpResponse<?> closedByLink(HttpRequest<?> request, @Body String body) {
        return bodies.read(
                request,
                body,
                Closing.class,
                b -> opened(
                        request,
                        link -> acts.act(
                                request,
                                stamp -> verbs.closing()
                                        .run(
                                                new CloseReceipt(link.code(), b.missing()),
                                                link,
                                                b.name(),
                                                stamp.act(),
                                                stamp.occurredAt(),
                                                stamp.recordedAt()))));
    }

    private HttpResponse<?> opened(HttpRequest<?> request, Function<Opened, HttpResponse<?>> then) {
        var secret = request.getHeaders()
                .findFirst("Authorization")
                .filter(h -> h.startsWith(BEARER))
                .map(h -> h.substring(BEARER.length()).strip())
                .orElse("");
        var code = request.getHeaders().findFirst(CODE).orElse("");
        return links.open(secret, code, clock.instant())
                .<HttpResponse<?>>map(then)
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }
}
