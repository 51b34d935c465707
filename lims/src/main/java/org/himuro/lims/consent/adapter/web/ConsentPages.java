package org.himuro.lims.consent.adapter.web;

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
import java.util.UUID;
import org.himuro.lims.consent.CaseDonors;
import org.himuro.lims.consent.Consent;
import org.himuro.lims.consent.ConsentAnswer;
import org.himuro.lims.consent.GiveConsent;
import org.himuro.lims.consent.RestrictConsent;
import org.himuro.lims.consent.WithdrawConsent;
import org.himuro.lims.consent.application.ConsentPage;
import org.himuro.lims.consent.application.ConsentQueries;
import org.himuro.lims.consent.application.RecordingConsent;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;

/** Consent: the first by the patient's number, later ones by a case. A withdrawal is asked for twice. */
@Hidden
@Controller("/consents")
@Needs(Right.RECORD_CONSENT)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ConsentPages {
    private static final UUID NOBODY = new UUID(0, 0);

    private final CaseDonors donors;
    private final ConsentQueries consents;
    private final RecordingConsent recording;
    private final Pages pages;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    ConsentPages(
            CaseDonors donors,
            ConsentQueries consents,
            RecordingConsent recording,
            Pages pages,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.donors = donors;
        this.consents = consents;
        this.recording = recording;
        this.pages = pages;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> first(HttpRequest<?> request, Viewer viewer) {
        return page(request, viewer, HttpStatus.OK, Optional.empty(), Consent.none(NOBODY), false, List.of());
    }

    @Post
    HttpResponse<?> give(HttpRequest<?> request, Viewer viewer, @Body Map<String, Object> body) {
        var form = new ConsentForm(body);
        var now = clock.instant();
        var reasons = new java.util.ArrayList<>(form.against(viewer.zone(), now, true));
        if (form.text("patient").isEmpty()) {
            reasons.add(Reason.of("PATIENT_NUMBER_MISSING"));
        }
        if (!reasons.isEmpty()) {
            return page(
                    request,
                    viewer,
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    Optional.empty(),
                    Consent.none(NOBODY),
                    false,
                    reasons);
        }
        var act = form.act(ids);
        var donor = recording.donor(viewer.site(), form.text("patient"), act);
        var command = new GiveConsent(donor, form.text("form"), form.version(), form.scopes());
        var outcome = recording.give(command, viewer.actor(), act, form.at(viewer.zone(), now), now);
        return done(request, outcome, "/consents?recorded");
    }

    @Get("/{code}")
    @Needs(Right.SEE_CONSENT)
    HttpResponse<?> one(HttpRequest<?> request, Viewer viewer, String code) {
        return donors.donor(code, VisibleSites.of(viewer))
                .<HttpResponse<?>>map(donor ->
                        page(request, viewer, HttpStatus.OK, Optional.of(code), consents.of(donor), false, List.of()))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    @Post("/{code}/{what}")
    HttpResponse<?> change(
            HttpRequest<?> request, Viewer viewer, String code, String what, @Body Map<String, Object> body) {
        var donor = donors.donor(code, VisibleSites.only(viewer.site()));
        if (donor.isEmpty() || !List.of("give", "restrict", "withdraw").contains(what)) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        var form = new ConsentForm(body);
        var now = clock.instant();
        var reasons = form.against(viewer.zone(), now, what.equals("give"));
        var ask = what.equals("withdraw") && !form.text("sure").equals("yes");
        if (!reasons.isEmpty() || ask) {
            var status = ask ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
            return page(request, viewer, status, Optional.of(code), consents.of(donor.get()), ask, reasons);
        }
        var at = form.at(viewer.zone(), now);
        var outcome = switch (what) {
            case "give" -> {
                var command = new GiveConsent(donor.get(), form.text("form"), form.version(), form.scopes());
                yield recording.give(command, viewer.actor(), form.act(ids), at, now);
            }
            case "restrict" ->
                recording.restrict(
                        new RestrictConsent(donor.get(), form.scopes()), viewer.actor(), form.act(ids), at, now);
            default ->
                recording.withdraw(
                        new WithdrawConsent(donor.get(), "NOT_GIVEN"), viewer.actor(), form.act(ids), at, now);
        };
        return done(request, outcome, "/consents/" + code);
    }

    private HttpResponse<?> done(HttpRequest<?> request, Outcome<ConsentAnswer> outcome, String then) {
        return problems.answer(
                request,
                outcome,
                done -> HttpResponse.seeOther(URI.create(then)),
                refused -> problems.answer(request, HttpStatus.UNPROCESSABLE_ENTITY, "refused"));
    }

    private HttpResponse<?> page(
            HttpRequest<?> request,
            Viewer viewer,
            HttpStatus status,
            Optional<String> code,
            Consent consent,
            boolean sure,
            List<Reason> reasons) {
        // nobody writes across sites: who reads the case of another site is shown how the consent stands
        var own =
                code.map(c -> donors.donor(c, VisibleSites.only(viewer.site())).isPresent());
        var may = viewer.may(Right.RECORD_CONSENT) && own.orElse(true);
        var view = new ConsentPage(code, consent, may, sure, ids.next().toString(), reasons);
        return pages.show(request, status, Room.DESK, "consent/consent", view, "consents.title");
    }
}
