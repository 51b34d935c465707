package org.himuro.lims.laboratory.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.laboratory.LaboratoryRecorded;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;

/** How a form of the register is read, done and answered. */
@Singleton
final class RegisterActs {
    private final LaboratoryShow show;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    RegisterActs(LaboratoryShow show, Problems problems, Ids ids, InstantSource clock) {
        this.show = show;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    interface Verb {
        /** Reads the form to its end; what it returns runs only where nothing was wrong with it. */
        Run read(RegisterForm form, UUID site, UUID act, Instant now);
    }

    interface Run {
        Outcome<LaboratoryRecorded> run();
    }

    HttpResponse<?> act(
            HttpRequest<?> request, Viewer viewer, String code, String name, Map<String, Object> body, Verb verb) {
        var site = show.site(viewer, code);
        if (site.isEmpty()) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        var form = new RegisterForm(body);
        var run = verb.read(form, site.get().id(), form.act().orElseGet(ids::next), clock.instant());
        if (!form.faults().isEmpty()) {
            return show.page(
                    request,
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    viewer,
                    code,
                    name,
                    form.given(),
                    form.faults(),
                    List.of());
        }
        return problems.answer(
                request,
                run.run(),
                answer -> answer.marks().isEmpty()
                        ? HttpResponse.seeOther(URI.create("/laboratories/" + code))
                        : show.page(
                                request, HttpStatus.OK, viewer, code, "", Map.of(), List.of(), said(answer.marks())),
                reasons -> show.page(
                        request,
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        viewer,
                        code,
                        name,
                        form.given(),
                        said(reasons),
                        List.of()));
    }

    private static List<Phrase> said(List<Reason> reasons) {
        return reasons.stream()
                .map(r -> Phrase.of("reason." + r.code(), r.args().toArray()))
                .toList();
    }
}
