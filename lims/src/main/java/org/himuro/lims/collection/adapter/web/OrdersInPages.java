package org.himuro.lims.collection.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.himuro.lims.collection.ClearPlan;
import org.himuro.lims.collection.application.ClearingPlan;
import org.himuro.lims.collection.application.OrdersIn;
import org.himuro.lims.collection.application.PlanQueries;
import org.himuro.lims.collection.application.ReceivingOrder;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Orders from the hospital: taken from a file or from text, looked at where they disagree. */
@Hidden
@Controller("/orders-in")
@Needs(Right.IMPORT_ORDERS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OrdersInPages {
    private static final int ROWS = 100;
    private static final Charset JAPANESE = Charset.forName("ISO-2022-JP");

    private final ReceivingOrder receiving;
    private final ClearingPlan clearing;
    private final PlanQueries plans;
    private final Pages pages;
    private final Frames frames;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    OrdersInPages(
            ReceivingOrder receiving,
            ClearingPlan clearing,
            PlanQueries plans,
            Pages pages,
            Frames frames,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.receiving = receiving;
        this.clearing = clearing;
        this.plans = plans;
        this.pages = pages;
        this.frames = frames;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Viewer viewer) {
        return page(request, viewer, OrdersInAnswers.NOTHING);
    }

    @Post("/file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> file(
            HttpRequest<?> request, Viewer viewer, @Part("file") byte[] file, @Nullable @Part("act") String act) {
        return taken(request, viewer, file, act(act == null ? "" : act));
    }

    /** Text from the clipboard has lost its character set: it gets the declared one again. */
    @Post("/text")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> text(HttpRequest<?> request, Viewer viewer, @Body Map<String, String> body) {
        var text = body.getOrDefault("message", "").strip().replace("\r\n", "\r");
        var header = text.lines().findFirst().orElse("");
        var japanese = header.matches(".*ISO ?IR ?(14|87|159).*") || header.matches("(?i).*ISO-?2022-?JP.*");
        return taken(
                request,
                viewer,
                text.getBytes(japanese ? JAPANESE : StandardCharsets.UTF_8),
                act(body.getOrDefault("act", "")));
    }

    @Post("/{id}/clear")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> clear(HttpRequest<?> request, Viewer viewer, String id, @Body Map<String, String> body) {
        var form = Fields.form(body);
        var why = form.one(ClearPlan.Why.class, "why");
        var act = form.act(ids);
        form.check();
        if (why.isEmpty() || !id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        var now = clock.instant();
        var outcome = clearing.run(new ClearPlan(UUID.fromString(id), why.get()), viewer.actor(), act, now, now);
        return page(request, viewer, OrdersInAnswers.of(outcome));
    }

    private HttpResponse<?> taken(HttpRequest<?> request, Viewer viewer, byte[] message, UUID act) {
        var now = clock.instant();
        var received = receiving.run(message, viewer.actor(), viewer.zone(), act, now, now);
        var locale = frames.text(request).language().locale();
        return page(request, viewer, OrdersInAnswers.of(received, locale));
    }

    private UUID act(String text) {
        var form = Fields.form(Map.of("act", text));
        var act = form.act(ids);
        form.check();
        return act;
    }

    private HttpResponse<?> page(HttpRequest<?> request, Viewer viewer, OrdersInAnswers answers) {
        return pages.show(request, Room.DESK, "collection/orders-in", view(viewer, answers), "orders-in.title");
    }

    private OrdersIn view(Viewer viewer, OrdersInAnswers answers) {
        return new OrdersIn(
                plans.list(viewer.site(), ROWS), answers.said(), answers.faults(), viewer.may(Right.OPEN_CASE));
    }
}
