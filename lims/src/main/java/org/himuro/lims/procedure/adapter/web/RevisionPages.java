package org.himuro.lims.procedure.adapter.web;

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
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Signatures;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.procedure.AcknowledgeRevision;
import org.himuro.lims.procedure.DropRevision;
import org.himuro.lims.procedure.Revision;
import org.himuro.lims.procedure.Revisions;
import org.himuro.lims.procedure.SignRevision;
import org.himuro.lims.procedure.WithdrawRevision;
import org.himuro.lims.procedure.application.RevisionVerbs;
import org.himuro.lims.shared.Ids;

/** What is done with one version: signed by two people, withdrawn, dropped; read by everybody. */
@Hidden
@Controller("/procedures/{id}/{version}")
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RevisionPages {
    private static final int DIGEST = 64;

    private final RevisionVerbs verbs;
    private final Signatures signatures;
    private final HttpClientAddressResolver addresses;
    private final ProcedureShow show;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    RevisionPages(
            RevisionVerbs verbs,
            Signatures signatures,
            HttpClientAddressResolver addresses,
            ProcedureShow show,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.verbs = verbs;
        this.signatures = signatures;
        this.addresses = addresses;
        this.show = show;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    private interface Verb {
        Outcome<?> run(int version, UUID act, Instant now);
    }

    /** By account and password, whoever is signed in: a second person need not sign out the first. */
    @Post("/sign")
    @Needs(Right.APPROVE_PROCEDURE)
    HttpResponse<?> sign(
            HttpRequest<?> request, Viewer viewer, String id, String version, @Body Map<String, String> body) {
        var form = Fields.form(body);
        var digest = form.text("digest", DIGEST);
        return act(
                request,
                viewer,
                id,
                version,
                form,
                (number, act, now) -> verbs.signing()
                        .run(
                                new SignRevision(
                                        Revisions.idOf(id, number), digest, signer(request, viewer, form, body)),
                                viewer.actor(),
                                act,
                                now,
                                now));
    }

    @Post("/withdraw")
    @Needs(Right.APPROVE_PROCEDURE)
    HttpResponse<?> withdraw(
            HttpRequest<?> request, Viewer viewer, String id, String version, @Body Map<String, String> body) {
        var form = Fields.form(body);
        var why = form.needed(Revision.Withdrawal.class, "why", Revision.Withdrawal.WRONG);
        return act(
                request,
                viewer,
                id,
                version,
                form,
                (number, act, now) -> verbs.withdrawing()
                        .run(
                                new WithdrawRevision(
                                        Revisions.idOf(id, number), why, signer(request, viewer, form, body)),
                                viewer.actor(),
                                act,
                                now,
                                now));
    }

    @Post("/drop")
    @Needs(Right.APPROVE_PROCEDURE)
    HttpResponse<?> drop(
            HttpRequest<?> request, Viewer viewer, String id, String version, @Body Map<String, String> body) {
        return act(
                request,
                viewer,
                id,
                version,
                Fields.form(body),
                (number, act, now) -> verbs.dropping()
                        .run(new DropRevision(Revisions.idOf(id, number)), viewer.actor(), act, now, now));
    }

    @Post("/read")
    @Needs(Right.SIGNED_IN)
    HttpResponse<?> read(
            HttpRequest<?> request, Viewer viewer, String id, String version, @Body Map<String, String> body) {
        return act(
                request,
                viewer,
                id,
                version,
                Fields.form(body),
                (number, act, now) ->
                        verbs.acknowledging().run(new AcknowledgeRevision(id, number), viewer.actor(), act, now, now));
    }

    private Optional<UUID> signer(HttpRequest<?> request, Viewer viewer, Fields form, Map<String, String> body) {
        var address = Objects.requireNonNullElse(addresses.resolve(request), "unknown");
        var typed = new Signatures.Typed(form.text("account"), body.getOrDefault("password", ""), address);
        return signatures.signed(typed, Right.APPROVE_PROCEDURE, viewer.site());
    }

    private HttpResponse<?> act(
            HttpRequest<?> request, Viewer viewer, String id, String version, Fields form, Verb verb) {
        var number = ProcedureShow.version(version);
        var act = form.act(ids);
        form.check();
        return number.<HttpResponse<?>>map(n -> show.after(request, viewer, id, n, verb.run(n, act, clock.instant())))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }
}
