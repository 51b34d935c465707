package org.himuro.lims.shipping.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.ledger.Digest;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.web.CodeSymbol;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Refusals;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.MakeReceiverLink;
import org.himuro.lims.shipping.ReceiverLinkAnswer;
import org.himuro.lims.shipping.RevokeReceiverLink;
import org.himuro.lims.shipping.application.LinkingReceiver;
import org.himuro.lims.shipping.application.ReceiverLinkView;
import org.himuro.lims.shipping.application.ReceiverLinkView.Sheet;
import org.himuro.lims.shipping.application.ShowingReceiverLink;

/** The sender's side of a receipt without an account: the signed manifest, the link shown once as a label, and what was said by it. */
@Hidden
@Controller("/parcels/{code}")
@Needs(Right.SHIP)
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReceiverLinkPages {
    private static final int DAYS = 14;

    private final ShowingReceiverLink showing;
    private final LinkingReceiver linking;
    private final Pages pages;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    ReceiverLinkPages(
            ShowingReceiverLink showing,
            LinkingReceiver linking,
            Pages pages,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.showing = showing;
        this.linking = linking;
        this.pages = pages;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    @Get("/receiver-link")
    HttpResponse<?> page(HttpRequest<?> request, Viewer viewer, String code) {
        return show(request, HttpStatus.OK, viewer, code, Optional.empty(), false, List.of());
    }

    @Post("/receiver-link")
    HttpResponse<?> make(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, Object> body) {
        var fields = Fields.form(body);
        int days = fields.count("days", 1, MakeReceiverLink.LONGEST).orElse(DAYS);
        var act = fields.act(ids);
        fields.check();
        if (showing.state(code, viewer.site()).isEmpty()) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        var now = clock.instant();
        var made = linking.make(new MakeReceiverLink(code, days), viewer.actor(), act, now, now);
        if (!(made.outcome() instanceof Outcome.Done<ReceiverLinkAnswer>(var answer, var repeated))) {
            var refused = Refusals.of(made.outcome());
            return show(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, code, Optional.empty(), false, refused);
        }
        var sheet = made.shown().map(fresh -> {
            var hash = base64(answer.manifest());
            var address = ReceiverPages.address(request, fresh.secret().text(), answer.parcel(), hash);
            return new Sheet(address, CodeSymbol.qr(address), fresh.code(), answer.manifest());
        });
        return show(request, HttpStatus.OK, viewer, code, sheet, sheet.isEmpty(), List.of());
    }

    /** As it stands in the symbol: 43 characters. */
    private static String base64(String manifest) {
        return java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Digest.ofHex(manifest).bytes());
    }

    @Post("/receiver-link/revocation")
    HttpResponse<?> revoke(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, Object> body) {
        var fields = Fields.form(body);
        var act = fields.act(ids);
        fields.check();
        if (showing.state(code, viewer.site()).isEmpty()) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        var now = clock.instant();
        var outcome = linking.revoke(new RevokeReceiverLink(code), viewer.actor(), act, now, now);
        return outcome instanceof Outcome.Done<?>
                ? HttpResponse.seeOther(URI.create("/parcels/" + code + "/receiver-link"))
                : show(
                        request,
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        viewer,
                        code,
                        Optional.empty(),
                        false,
                        Refusals.of(outcome));
    }

    @Get("/signed-manifest.json")
    @Needs(Right.SEE_SHIPMENTS)
    HttpResponse<?> manifest(HttpRequest<?> request, Viewer viewer, String code) {
        return showing.manifest(code, viewer.site(), viewer.everySite())
                .<HttpResponse<?>>map(file -> HttpResponse.ok(file)
                        .contentType(MediaType.APPLICATION_JSON_TYPE)
                        .header("Content-Disposition", "attachment; filename=\"" + code + ".manifest.json\""))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    private HttpResponse<?> show(
            HttpRequest<?> request,
            HttpStatus status,
            Viewer viewer,
            String code,
            Optional<Sheet> sheet,
            boolean shown,
            List<Reason> refused) {
        var state = showing.state(code, viewer.site());
        if (state.isEmpty()) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        var view = new ReceiverLinkView(state.get(), sheet, shown, refused);
        return pages.show(request, status, Room.DESK, "shipping/receiver-link", view, "receiver-link.title", code)
                .header("Referrer-Policy", "no-referrer");
    }
}
