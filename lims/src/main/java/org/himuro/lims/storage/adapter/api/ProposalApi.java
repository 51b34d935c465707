package org.himuro.lims.storage.adapter.api;

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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.api.ApiBodies;
import org.himuro.lims.platform.api.Gives;
import org.himuro.lims.platform.api.Takes;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.storage.AllocationRules;
import org.himuro.lims.storage.ProposalAnswer;
import org.himuro.lims.storage.ProposePlaces;
import org.himuro.lims.storage.Reservation;
import org.himuro.lims.storage.Reservation.Fate;
import org.himuro.lims.storage.application.ProposalPage.Line;
import org.himuro.lims.storage.application.ProposingPlaces;
import org.himuro.lims.storage.application.ShowingProposals;

/** Places are proposed for tubes by the site's rules, for machines. The act's id is the header {@code Idempotency-Key} (UUIDv7). */
@Controller("/api/v1")
@Needs(Right.STORE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "proposals")
@SerdeImport(ProposalAnswer.class)
@SerdeImport(AllocationRules.class)
final class ProposalApi {
    private final ProposingPlaces proposing;
    private final ShowingProposals showing;
    private final ApiBodies bodies;
    private final Problems problems;

    ProposalApi(ProposingPlaces proposing, ShowingProposals showing, ApiBodies bodies, Problems problems) {
        this.proposing = proposing;
        this.showing = showing;
        this.bodies = bodies;
        this.problems = problems;
    }

    @Serdeable
    record ProposalView(String code, Instant until, int held, List<ProposedPlace> places) {
        static ProposalView of(Reservation r, List<Line> lines) {
            return new ProposalView(
                    r.code(),
                    r.until(),
                    r.held().size(),
                    lines.stream().map(ProposedPlace::of).toList());
        }
    }

    /** @param box and {@code cell} are absent where there is no place @param fate of the position */
    @Serdeable
    record ProposedPlace(
            String tube,
            Optional<String> box,
            Optional<String> cell,
            Optional<Fate> fate,
            List<ProposalReason> reasons) {
        static ProposedPlace of(Line line) {
            return new ProposedPlace(
                    line.tube(),
                    Optional.of(line.box()).filter(b -> !b.isEmpty()),
                    Optional.of(line.cell()).filter(c -> !c.isEmpty()),
                    line.fate(),
                    line.reasons().stream().map(ProposalReason::of).toList());
        }
    }

    /** Why there, or why nowhere. */
    @Serdeable
    record ProposalReason(String code, List<String> args) {
        static ProposalReason of(Reason reason) {
            return new ProposalReason(reason.code(), reason.args());
        }
    }

    /** @param version 0 where the site has set none */
    /** @param leaving boxes that are to be emptied, as of {@link ProposePlaces}; may be left out */
    @Serdeable
    record PlacesWanted(List<String> tubes, Optional<List<String>> leaving) {
        ProposePlaces command() {
            return new ProposePlaces(tubes, leaving.orElse(List.of()));
        }
    }

    @Serdeable
    record RulesView(int version, AllocationRules rules) {}

    @Post("/proposals")
    @Operation(summary = "A place for each tube by the site's rules, held for 20 minutes for who asks")
    @Takes(PlacesWanted.class)
    @Gives(ProposalAnswer.class)
    HttpResponse<?> propose(HttpRequest<?> request, Viewer viewer, @Body String body) {
        return bodies.act(
                request,
                body,
                PlacesWanted.class,
                (wanted, stamp) -> stamp.run(proposing::run, wanted.command(), viewer.actor()));
    }

    @Get("/proposals/{code}")
    @Operation(summary = "A proposal with the reason for each place and what has become of it")
    @Gives(ProposalView.class)
    HttpResponse<?> one(HttpRequest<?> request, Viewer viewer, String code) {
        return showing.reservation(code, viewer)
                .<HttpResponse<?>>map(r -> HttpResponse.ok(ProposalView.of(r, showing.lines(r))))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    @Get("/allocation-rules")
    @Operation(summary = "The rules by which this site's places are proposed")
    @Gives(RulesView.class)
    HttpResponse<?> rules(Viewer viewer) {
        return HttpResponse.ok(new RulesView(showing.version(viewer.site()), showing.rules(viewer.site())));
    }
}
