package org.himuro.lims.collection.adapter.api;

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
import java.util.List;
import java.util.UUID;
import org.himuro.lims.collection.AssembleKits;
import org.himuro.lims.collection.BenchWork;
import org.himuro.lims.collection.KitAnswer;
import org.himuro.lims.collection.KitsAnswer;
import org.himuro.lims.collection.LinkKit;
import org.himuro.lims.collection.LinkedKit;
import org.himuro.lims.collection.RetireKit;
import org.himuro.lims.collection.TakeKitTubeOut;
import org.himuro.lims.collection.application.AssemblingKits;
import org.himuro.lims.collection.application.CaseQueries;
import org.himuro.lims.collection.application.KitVerbs;
import org.himuro.lims.collection.application.ShowingKits;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.api.ApiBodies;
import org.himuro.lims.platform.api.ApiPages;
import org.himuro.lims.platform.api.Gives;
import org.himuro.lims.platform.api.Takes;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.KitIndex.Which;

/** Kits for machines. */
@Controller("/api/v1/kits")
@Needs(Right.WORK_AT_BENCH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "kits")
@SerdeImport(AssembleKits.class)
@SerdeImport(AssembleKits.Content.class)
@SerdeImport(KitsAnswer.class)
@SerdeImport(KitAnswer.class)
final class KitApi {
    private static final UUID NOTHING = new UUID(0, 0);

    private final ShowingKits showing;
    private final AssemblingKits assembling;
    private final KitVerbs verbs;
    private final BenchWork bench;
    private final CaseQueries cases;
    private final ApiBodies bodies;
    private final ApiPages pages;
    private final Problems problems;

    KitApi(
            ShowingKits showing,
            AssemblingKits assembling,
            KitVerbs verbs,
            BenchWork bench,
            CaseQueries cases,
            ApiBodies bodies,
            ApiPages pages,
            Problems problems) {
        this.showing = showing;
        this.assembling = assembling;
        this.verbs = verbs;
        this.bench = bench;
        this.cases = cases;
        this.bodies = bodies;
        this.pages = pages;
        this.problems = problems;
    }

    /** @param tube its code */
    @Serdeable
    record Out(String tube, TakeKitTubeOut.Why reason) {}

    @Serdeable
    record Retirement(RetireKit.Why reason) {}

    /** @param asked a person has seen that it is too old or for another protocol, and wants it all the same */
    @Serdeable
    record Link(String caseCode, boolean asked) {}

    /** @param marks codes of what stands against it, done all the same */
    @Serdeable
    record LinkView(String code, String caseCode, List<String> tubes, List<String> marks) {
        static LinkView of(LinkedKit linked) {
            return new LinkView(
                    linked.code(),
                    linked.caseCode(),
                    linked.tubes(),
                    linked.marks().stream().map(Reason::code).toList());
        }
    }

    @Post
    @Operation(summary = "Up to 50 kits, all alike, with their codes; refused with every reason")
    @Takes(AssembleKits.class)
    @Gives(KitsAnswer.class)
    HttpResponse<?> assemble(HttpRequest<?> request, Viewer viewer, @Body String body) {
        return bodies.act(
                request,
                body,
                AssembleKits.class,
                (command, stamp) -> stamp.run(assembling::run, command, viewer.actor()));
    }

    @Get
    @Operation(summary = "The kits of the site, the newest first; only: READY, EXPIRED, LINKED or RETIRED")
    @Gives(value = KitView.class, page = true)
    HttpResponse<?> list(HttpRequest<?> request, Viewer viewer) {
        var asked = Fields.query(request);
        var which = asked.one(Which.class, "only");
        asked.check();
        return pages.newest(
                request, (after, limit) -> showing.rows(viewer, which, after, limit), ShowingKits::key, KitView::of);
    }

    @Get("/{code}")
    @Operation(summary = "A kit with its tubes")
    @Gives(KitView.class)
    HttpResponse<?> one(HttpRequest<?> request, Viewer viewer, String code) {
        return showing.found(code, viewer)
                .<HttpResponse<?>>map(found -> HttpResponse.ok(KitView.of(found)))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    @Post("/{code}/link")
    @Operation(summary = "The tubes of a kit are a case's from now on; taken back like any act of the bench")
    @Takes(Link.class)
    @Gives(LinkView.class)
    HttpResponse<?> link(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return bodies.act(request, body, Link.class, (link, stamp) -> {
            var kit = showing.found(code, viewer).map(f -> f.kit().id()).orElse(NOTHING);
            var owner = cases.byCode(link.caseCode(), VisibleSites.only(viewer.site()))
                    .map(file -> file.card().id())
                    .orElse(NOTHING);
            return shown(
                    bench.linked(new LinkKit(kit, owner, link.asked()), viewer.actor(), stamp.act(), stamp.when()));
        });
    }

    private static Outcome<LinkView> shown(Outcome<LinkedKit> outcome) {
        return switch (outcome) {
            case Outcome.Done<LinkedKit>(var linked, var repeated) -> new Outcome.Done<>(LinkView.of(linked), repeated);
            case Outcome.Refused<LinkedKit>(var reasons, var repeated) -> new Outcome.Refused<>(reasons, repeated);
            case Outcome.InProgress<LinkedKit>() -> new Outcome.InProgress<>();
            case Outcome.OtherContent<LinkedKit>() -> new Outcome.OtherContent<>();
        };
    }

    @Post("/{code}/tubes-out")
    @Operation(summary = "A tube is missing from a kit, or broken")
    @Takes(Out.class)
    @Gives(KitAnswer.class)
    HttpResponse<?> takeOut(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return bodies.act(
                request,
                body,
                Out.class,
                (out, stamp) ->
                        stamp.run(verbs::takeOut, new TakeKitTubeOut(code, out.tube(), out.reason()), viewer.actor()));
    }

    @Post("/{code}/retirement")
    @Operation(summary = "A kit is used for no case")
    @Takes(Retirement.class)
    @Gives(KitAnswer.class)
    HttpResponse<?> retire(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return bodies.act(
                request,
                body,
                Retirement.class,
                (retirement, stamp) ->
                        stamp.run(verbs::retire, new RetireKit(code, retirement.reason()), viewer.actor()));
    }
}
