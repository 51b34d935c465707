package org.himuro.lims.quality.adapter.web;

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
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Signatures;
import org.himuro.lims.identity.Signatures.Typed;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.platform.web.TimeKey;
import org.himuro.lims.quality.DestroyTubes;
import org.himuro.lims.quality.Why;
import org.himuro.lims.quality.WitnessDestruction;
import org.himuro.lims.quality.application.QuarantineVerbs;
import org.himuro.lims.quality.application.ShowingDisposals;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.specimen.Tubes;

/** A list of tubes to be destroyed; what was scanned is destroyed before a witness, both sign, and a certificate is made. */
@Hidden
@Controller("/disposals")
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DisposalPages {
    private static final int TYPED = 20_000;
    private static final Set<String> NOT_AGAIN = Set.of("csrf", "act", "own", "password");

    private final QuarantineVerbs verbs;
    private final ShowingDisposals showing;
    private final Signatures signatures;
    private final SpecimenIndex index;
    private final HttpClientAddressResolver addresses;
    private final Pages pages;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    DisposalPages(
            QuarantineVerbs verbs,
            ShowingDisposals showing,
            Signatures signatures,
            SpecimenIndex index,
            HttpClientAddressResolver addresses,
            Pages pages,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.verbs = verbs;
        this.showing = showing;
        this.signatures = signatures;
        this.index = index;
        this.addresses = addresses;
        this.pages = pages;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    @Needs(Right.SEE_DEVIATIONS)
    HttpResponse<?> list(HttpRequest<?> request, Viewer viewer) {
        var asked = Fields.query(request);
        var after = asked.read("after", "next", TimeKey::read);
        var ofCase = asked.text("case");
        var rejected = asked.text("rejected");
        asked.check();
        var given = ofCase.isEmpty() ? rejected(rejected, viewer) : showing.ofCase(ofCase, "EXPIRED", viewer);
        return pages.show(
                request,
                Room.DESK,
                "quality/disposals",
                showing.page(viewer, after, given, List.of()),
                "disposals.title");
    }

    @Post
    @Needs(Right.DESTROY)
    HttpResponse<?> ask(HttpRequest<?> request, Viewer viewer, @Body Map<String, String> body) {
        var form = Fields.form(body);
        var act = form.act(ids);
        var codes = codes(form.text("codes", TYPED));
        var remark = Optional.of(form.text("remark", Why.REMARK)).filter(text -> !text.isEmpty());
        form.check();
        var tubes = tubes(codes, viewer);
        if (!tubes.unknown().isEmpty()) {
            return refused(request, viewer, body, tubes.unknown());
        }
        var now = clock.instant();
        var command = new DestroyTubes(tubes.ids(), form.text("reason"), form.text("method"), remark);
        return problems.answer(
                request,
                verbs.destroying().run(command, viewer.actor(), act, now, now),
                done -> HttpResponse.seeOther(URI.create("/disposals")),
                reasons -> refused(request, viewer, body, reasons));
    }

    /** Who carries it out signs by password, the witness by account and password. */
    @Post("/carry-out")
    @Needs(Right.DESTROY)
    HttpResponse<?> carryOut(HttpRequest<?> request, Viewer viewer, @Body Map<String, String> body) {
        var form = Fields.form(body);
        var act = form.act(ids);
        var codes = codes(form.text("scanned", TYPED));
        form.check();
        var tubes = tubes(codes, viewer);
        if (!tubes.unknown().isEmpty()) {
            return refused(request, viewer, body, tubes.unknown());
        }
        var address = Objects.requireNonNullElse(addresses.resolve(request), "unknown");
        var signer = signatures
                .signed(
                        new Typed(viewer.account(), body.getOrDefault("own", ""), address),
                        Right.DESTROY,
                        viewer.site())
                .filter(viewer.person()::equals);
        var witness = signatures.signed(
                new Typed(form.text("account"), body.getOrDefault("password", ""), address),
                Right.WITNESS,
                viewer.site());
        var now = clock.instant();
        return problems.answer(
                request,
                verbs.witnessing()
                        .run(new WitnessDestruction(tubes.ids(), signer, witness), viewer.actor(), act, now, now),
                done -> HttpResponse.seeOther(URI.create(
                        done.certificate().map(n -> "/certificates/" + n).orElse("/disposals"))),
                reasons -> refused(request, viewer, body, reasons));
    }

    /** What the form begins with where a laboratory is to destroy a tube that it did not accept. */
    private Map<String, String> rejected(String tube, Viewer viewer) {
        return tubes(codes(tube), viewer).ids().size() == 1
                ? Map.of("codes", codes(tube).getFirst(), "reason", "REJECTED")
                : Map.of();
    }

    private record Read(List<UUID> ids, List<Reason> unknown) {}

    private Read tubes(List<String> codes, Viewer viewer) {
        var refs = index.byCodes(codes, VisibleSites.only(viewer.site()));
        var found = new ArrayList<UUID>();
        var unknown = new ArrayList<Reason>();
        for (var code : codes) {
            Optional.ofNullable(refs.get(code))
                    .filter(ref -> ref.kind().equals(Tubes.KIND.name()))
                    .ifPresentOrElse(
                            ref -> found.add(ref.id()), () -> unknown.add(Reason.of("CODE_UNKNOWN", shown(code))));
        }
        return new Read(found, unknown);
    }

    /** What was read and is none of our codes may be anything, a name too: only its length is told. */
    private static String shown(String code) {
        return code.matches("[A-Z0-9-]{1,32}") ? code : "*".repeat(Math.min(code.length(), 32));
    }

    private static List<String> codes(String text) {
        return text.lines()
                .flatMap(line -> Arrays.stream(line.split("[,;\t]")))
                .map(code -> code.replace(" ", "").toUpperCase(Locale.ROOT))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    private HttpResponse<?> refused(
            HttpRequest<?> request, Viewer viewer, Map<String, String> body, List<Reason> reasons) {
        var given = new LinkedHashMap<>(body);
        given.keySet().removeAll(NOT_AGAIN);
        return pages.show(
                request,
                HttpStatus.UNPROCESSABLE_ENTITY,
                Room.DESK,
                "quality/disposals",
                showing.page(viewer, Optional.empty(), given, reasons),
                "disposals.title");
    }
}
