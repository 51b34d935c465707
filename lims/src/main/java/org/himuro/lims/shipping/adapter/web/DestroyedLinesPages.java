package org.himuro.lims.shipping.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Signatures;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Refusals;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shipping.DestroyLines;
import org.himuro.lims.shipping.adapter.web.ReceiptShow.Said;
import org.himuro.lims.shipping.application.DestroyingOpenLines;

/** Tubes that were destroyed before anybody took them; who carried it out signs by password, the witness by account and password. */
@Hidden
@Controller("/parcels/{code}/receipt/destruction")
@Needs(Right.RECEIVE)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DestroyedLinesPages {
    private final DestroyingOpenLines destroying;
    private final Signatures signatures;
    private final HttpClientAddressResolver addresses;
    private final ReceiptShow show;
    private final Ids ids;
    private final InstantSource clock;

    DestroyedLinesPages(
            DestroyingOpenLines destroying,
            Signatures signatures,
            HttpClientAddressResolver addresses,
            ReceiptShow show,
            Ids ids,
            InstantSource clock) {
        this.destroying = destroying;
        this.signatures = signatures;
        this.addresses = addresses;
        this.show = show;
        this.ids = ids;
        this.clock = clock;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> destroyed(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, Object> body) {
        var form = new Form(body);
        var tubes = form.codes("tubes");
        var reason = form.text("reason");
        var method = form.text("method");
        var account = form.text("account");
        var act = form.act().orElseGet(ids::next);
        form.fields().check();
        if (!show.visible(viewer, code)) {
            return show.notFound(request);
        }
        var password = String.valueOf(body.getOrDefault("password", ""));
        var address = Objects.requireNonNullElse(addresses.resolve(request), "unknown");
        var own = String.valueOf(body.getOrDefault("own", ""));
        var signer = signatures
                .signed(new Signatures.Typed(viewer.account(), own, address), Right.RECEIVE, viewer.site())
                .filter(viewer.person()::equals);
        var witness = signatures.signed(new Signatures.Typed(account, password, address), Right.WITNESS, viewer.site());
        var now = clock.instant();
        var command = new DestroyLines(code, tubes, reason, method, signer, witness);
        var outcome = destroying.run(command, viewer.actor(), act, now, now);
        var refused = Refusals.of(outcome);
        return show.show(
                request,
                refused.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY,
                viewer,
                code,
                refused.isEmpty() ? Said.NOTHING : Said.refused(List.copyOf(refused)));
    }
}
