package org.himuro.lims.quality.adapter.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.SerdeImport;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Signatures;
import org.himuro.lims.identity.Signatures.Typed;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.platform.api.ApiBodies;
import org.himuro.lims.platform.api.Gives;
import org.himuro.lims.platform.api.Takes;
import org.himuro.lims.quality.DestroyTubes;
import org.himuro.lims.quality.DropDestruction;
import org.himuro.lims.quality.QuarantineAnswer;
import org.himuro.lims.quality.QuarantineTubes;
import org.himuro.lims.quality.ReleaseTubes;
import org.himuro.lims.quality.WitnessDestruction;
import org.himuro.lims.quality.application.QuarantineVerbs;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.specimen.Tubes;

/** Quarantine and destruction for machines. The act's id is the header {@code Idempotency-Key} (UUIDv7). */
@Controller("/api/v1/tubes/{code}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "quality")
@SerdeImport(QuarantineAnswer.class)
final class QuarantineApi {
    private final QuarantineVerbs verbs;
    private final Signatures signatures;
    private final SpecimenIndex index;
    private final HttpClientAddressResolver addresses;
    private final ApiBodies bodies;

    QuarantineApi(
            QuarantineVerbs verbs,
            Signatures signatures,
            SpecimenIndex index,
            HttpClientAddressResolver addresses,
            ApiBodies bodies) {
        this.verbs = verbs;
        this.signatures = signatures;
        this.index = index;
        this.addresses = addresses;
        this.bodies = bodies;
    }

    @Serdeable
    record Because(String reason, Optional<String> remark) {}

    @Serdeable
    record Destruction(String reason, String method, Optional<String> remark) {}

    @Serdeable
    record Witness(String account, String password) {}

    @Serdeable
    record Nothing() {}

    @Post("/quarantine")
    @Needs(Right.QUARANTINE)
    @Operation(summary = "Block the tube; refused with every reason")
    @Takes(Because.class)
    @Gives(QuarantineAnswer.class)
    HttpResponse<?> quarantine(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return bodies.act(
                request,
                body,
                Because.class,
                (b, s) -> s.run(
                        verbs.quarantining()::run,
                        new QuarantineTubes(tube(code, viewer), b.reason(), b.remark()),
                        viewer.actor()));
    }

    @Post("/release")
    @Needs(Right.QUARANTINE)
    @Operation(summary = "Lift the quarantine; refused with every reason, always where consent is withdrawn")
    @Takes(Because.class)
    @Gives(QuarantineAnswer.class)
    HttpResponse<?> release(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return bodies.act(
                request,
                body,
                Because.class,
                (b, s) -> s.run(
                        verbs.releasing()::run,
                        new ReleaseTubes(tube(code, viewer), b.reason(), b.remark()),
                        viewer.actor()));
    }

    @Post("/destruction")
    @Needs(Right.DESTROY)
    @Operation(summary = "The tube is to be destroyed: blocked until a second person has witnessed it")
    @Takes(Destruction.class)
    @Gives(QuarantineAnswer.class)
    HttpResponse<?> destroy(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return bodies.act(
                request,
                body,
                Destruction.class,
                (b, s) -> s.run(
                        verbs.destroying()::run,
                        new DestroyTubes(tube(code, viewer), b.reason(), b.method(), b.remark()),
                        viewer.actor()));
    }

    @Post("/destruction/witness")
    @Needs(Right.WITNESS)
    @Operation(summary = "The tube is destroyed: a second person signs by account and password")
    @Takes(Witness.class)
    @Gives(QuarantineAnswer.class)
    HttpResponse<?> witness(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return bodies.act(
                request,
                body,
                Witness.class,
                (b, s) -> s.run(
                        verbs.witnessing()::run,
                        new WitnessDestruction(
                                tube(code, viewer), Optional.of(viewer.person()), signed(request, viewer, b)),
                        viewer.actor()));
    }

    @Post("/destruction/drop")
    @Needs(Right.DESTROY)
    @Operation(summary = "The tube is not destroyed after all; it stays in quarantine")
    @Takes(Nothing.class)
    @Gives(QuarantineAnswer.class)
    HttpResponse<?> drop(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return bodies.act(
                request,
                body,
                Nothing.class,
                (b, s) -> s.run(verbs.dropping()::run, new DropDestruction(tube(code, viewer)), viewer.actor()));
    }

    private Optional<UUID> signed(HttpRequest<?> request, Viewer viewer, Witness witness) {
        var address = Objects.requireNonNullElse(addresses.resolve(request), "unknown");
        return signatures.signed(
                new Typed(witness.account(), witness.password(), address), Right.WITNESS, viewer.site());
    }

    /** Nothing where it is unknown or another site's: both are refused alike. */
    private List<UUID> tube(String code, Viewer viewer) {
        return index
                .byCode(code, VisibleSites.only(viewer.site()))
                .filter(ref -> ref.kind().equals(Tubes.KIND.name()))
                .stream()
                .map(ref -> ref.id())
                .toList();
    }
}
