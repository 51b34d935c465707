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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.consent.DonorsToEstablish;
import org.himuro.lims.consent.Equivalence;
import org.himuro.lims.consent.EstablishConsents;
import org.himuro.lims.consent.EstablishConsents.Which;
import org.himuro.lims.consent.Established;
import org.himuro.lims.consent.RecordEquivalence;
import org.himuro.lims.consent.application.EquivalenceQueries;
import org.himuro.lims.consent.application.EstablishPage;
import org.himuro.lims.consent.application.EstablishingConsent;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Staff;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;

/** Consent that is to be established: which forms wait, what they cover, and for whom that holds from now on (E2). */
@Hidden
@Controller("/consents-to-establish")
@Needs(Right.SEE_CONSENT)
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class EstablishPages {
    private static final UUID NOTHING = new UUID(0, 0);
    private static final int LONGEST_LIST = 20_000;

    private final DonorsToEstablish donors;
    private final EquivalenceQueries equivalences;
    private final EstablishingConsent establishing;
    private final Staff staff;
    private final Pages pages;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    EstablishPages(
            DonorsToEstablish donors,
            EquivalenceQueries equivalences,
            EstablishingConsent establishing,
            Staff staff,
            Pages pages,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.donors = donors;
        this.equivalences = equivalences;
        this.establishing = establishing;
        this.staff = staff;
        this.pages = pages;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request, Viewer viewer) {
        var fields = Fields.query(request);
        var done = fields.count("donors", 0, Integer.MAX_VALUE)
                .map(n -> new Established(
                        n, fields.count("left", 0, Integer.MAX_VALUE).orElse(0)));
        fields.check();
        return page(request, viewer, HttpStatus.OK, Map.of(), done, List.of());
    }

    @Post("/record")
    @Needs(Right.ESTABLISH_CONSENT)
    HttpResponse<?> record(HttpRequest<?> request, Viewer viewer, @Body Map<String, String> form) {
        var fields = Fields.form(form);
        var act = fields.act(ids);
        var decided = fields.date("decidedOn");
        var command = new RecordEquivalence(
                fields.text("protocol"),
                fields.text("form"),
                fields.count("version", 0, 9_999).orElse(0),
                Arrays.stream(ConsentScope.values())
                        .filter(s -> fields.flag("scope-" + s.name()))
                        .toList(),
                fields.text("reference"),
                decided.orElse(LocalDate.EPOCH));
        fields.check();
        if (decided.isEmpty()) {
            return page(
                    request,
                    viewer,
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    form,
                    Optional.empty(),
                    List.of(Reason.of("EQUIVALENCE_DATE")));
        }
        return problems.answer(
                request,
                establishing.record(command, viewer.actor(), act, viewer.zone(), clock.instant()),
                done -> HttpResponse.seeOther(URI.create("/consents-to-establish#known")),
                reasons -> page(request, viewer, HttpStatus.UNPROCESSABLE_ENTITY, form, Optional.empty(), reasons));
    }

    @Post("/establish")
    @Needs(Right.ESTABLISH_CONSENT)
    HttpResponse<?> establish(HttpRequest<?> request, Viewer viewer, @Body Map<String, String> form) {
        var fields = Fields.form(form);
        var act = fields.act(ids);
        var equivalence = fields.id("equivalence").orElse(NOTHING);
        var which = fields.one(Which.class, "which").orElse(Which.ALL);
        var imported = fields.id("imported");
        var codes = Arrays.stream(fields.text("codes", LONGEST_LIST).split("[\\s,;]+"))
                .filter(c -> !c.isBlank())
                .toList();
        fields.check();
        var command = new EstablishConsents(
                equivalence,
                which,
                imported.filter(i -> which == Which.IMPORT),
                which == Which.LIST ? codes : List.of(),
                0);
        var of = equivalences
                .one(viewer.site(), equivalence)
                .map(e -> meant(e, command, viewer))
                .orElse(List.of());
        return problems.answer(
                request,
                establishing.establish(command, of, viewer.actor(), act, clock.instant()),
                done -> HttpResponse.seeOther(
                        URI.create("/consents-to-establish?donors=" + done.donors() + "&left=" + done.left())),
                reasons -> page(request, viewer, HttpStatus.UNPROCESSABLE_ENTITY, Map.of(), Optional.empty(), reasons));
    }

    private Collection<UUID> meant(Equivalence e, EstablishConsents command, Viewer viewer) {
        return switch (command.which()) {
            case ALL -> donors.donors(viewer.site(), e.form(), e.formVersion(), Optional.empty());
            case IMPORT ->
                donors.donors(
                        viewer.site(),
                        e.form(),
                        e.formVersion(),
                        Optional.of(command.imported().orElse(NOTHING)));
            case LIST ->
                donors.donorsOf(viewer.site(), command.codes()).stream()
                        .sorted()
                        .toList();
        };
    }

    private HttpResponse<?> page(
            HttpRequest<?> request,
            Viewer viewer,
            HttpStatus status,
            Map<String, String> given,
            Optional<Established> done,
            List<Reason> reasons) {
        var known = equivalences.of(viewer.site());
        var names = staff.names(
                known.stream().map(Equivalence::recordedBy).distinct().toList());
        var by = new HashMap<String, String>();
        known.forEach(e -> by.put(e.id().toString(), names.getOrDefault(e.recordedBy(), "–")));
        var view = new EstablishPage(
                donors.groups(viewer.site()), known, by, given, viewer.may(Right.ESTABLISH_CONSENT), done, reasons);
        return pages.show(request, status, Room.DESK, "consent/to-establish", view, "establish.title");
    }
}
