package org.himuro.lims.retention.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Signatures;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.retention.PolicyAnswer;
import org.himuro.lims.retention.application.ShowingPolicies;
import org.himuro.lims.shared.Reason;

/** The page of a policy, as it is asked for and after what is done on it. */
@Singleton
final class PolicyShow {
    private final ShowingPolicies showing;
    private final Signatures signatures;
    private final HttpClientAddressResolver addresses;
    private final Pages pages;
    private final Problems problems;

    PolicyShow(
            ShowingPolicies showing,
            Signatures signatures,
            HttpClientAddressResolver addresses,
            Pages pages,
            Problems problems) {
        this.showing = showing;
        this.signatures = signatures;
        this.addresses = addresses;
        this.pages = pages;
        this.problems = problems;
    }

    /** Nothing where it is no number. */
    static Optional<Integer> number(String text) {
        return Optional.of(text).filter(t -> t.matches("[1-9]\\d{0,4}")).map(Integer::valueOf);
    }

    static HttpResponse<?> seen(String project, int version) {
        return HttpResponse.seeOther(URI.create("/policies/" + project + "/versions/" + version));
    }

    HttpResponse<?> page(
            HttpRequest<?> request,
            HttpStatus status,
            Viewer viewer,
            String project,
            Optional<Integer> version,
            Map<String, String> given,
            List<Reason> reasons) {
        return showing.one(project, version, viewer, given, reasons)
                .<HttpResponse<?>>map(view ->
                        pages.show(request, status, Room.DESK, "retention/policy", view, "policy.title", project))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    HttpResponse<?> after(
            HttpRequest<?> request,
            Viewer viewer,
            String project,
            Optional<Integer> version,
            Map<String, String> body,
            Outcome<PolicyAnswer> outcome) {
        return problems.answer(
                request,
                outcome,
                done -> version.<HttpResponse<?>>map(v -> seen(project, v))
                        .orElseGet(() -> HttpResponse.seeOther(URI.create("/policies/" + project))),
                reasons -> page(
                        request,
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        viewer,
                        project,
                        version,
                        PolicyForm.given(body),
                        reasons));
    }

    Optional<UUID> signer(HttpRequest<?> request, Viewer viewer, Map<String, String> body) {
        var address = Objects.requireNonNullElse(addresses.resolve(request), "unknown");
        var typed = new Signatures.Typed(
                body.getOrDefault("account", "").strip(), body.getOrDefault("password", ""), address);
        return signatures.signed(typed, Right.KEEP_POLICY, viewer.site());
    }
}
