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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Signatures;
import org.himuro.lims.identity.Signatures.Typed;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.api.ApiBodies;
import org.himuro.lims.platform.api.Gives;
import org.himuro.lims.platform.api.Takes;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.quality.AssessDeviation;
import org.himuro.lims.quality.DeviationAnswer;
import org.himuro.lims.quality.RaiseDeviation;
import org.himuro.lims.quality.ReopenDeviation;
import org.himuro.lims.quality.Seriousness;
import org.himuro.lims.quality.SignDeviation;
import org.himuro.lims.quality.SpecimenEffect;
import org.himuro.lims.quality.application.HandlingDeviation;
import org.himuro.lims.quality.application.RaisingDeviation;

/** What machines do with deviations. The act's id is the header {@code Idempotency-Key} (UUIDv7). */
@Controller("/api/v1/deviations")
@Needs(Right.ASSESS_DEVIATIONS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "quality")
@SerdeImport(DeviationAnswer.class)
final class DeviationActsApi {
    /** A deviation that is not there. */
    static final UUID NONE = new UUID(0, 0);

    private final RaisingDeviation raising;
    private final HandlingDeviation handling;
    private final Signatures signatures;
    private final HttpClientAddressResolver addresses;
    private final ApiBodies bodies;

    DeviationActsApi(
            RaisingDeviation raising,
            HandlingDeviation handling,
            Signatures signatures,
            HttpClientAddressResolver addresses,
            ApiBodies bodies) {
        this.raising = raising;
        this.handling = handling;
        this.signatures = signatures;
        this.addresses = addresses;
        this.bodies = bodies;
    }

    /** @param code of a tube, case or parcel, @param words what was seen */
    @Serdeable
    record Raised(String code, String words) {}

    /** @param explanation the cause in words, @param correction what was done at once */
    @Serdeable
    record Assessment(
            Seriousness seriousness, String cause, SpecimenEffect effect, String explanation, String correction) {}

    /** @param digest of what was read */
    @Serdeable
    record Signature(String digest, String account, String password) {}

    @Serdeable
    record Said(String words) {}

    @Post
    @Needs(Right.SEE_DEVIATIONS)
    @Operation(summary = "Somebody saw what is a deviation of a tube, a case or a parcel, which nothing recorded tells")
    @Takes(Raised.class)
    @Gives(DeviationAnswer.class)
    HttpResponse<?> raise(HttpRequest<?> request, Viewer viewer, @Body String body) {
        return bodies.act(
                request,
                body,
                Raised.class,
                (r, s) -> s.run(raising::run, new RaiseDeviation(r.code(), r.words()), viewer.actor()));
    }

    @Post("/{id}/assess")
    @Operation(
            summary = "How bad it is, why it happened, and what it means for the specimen; for the first time or anew",
            description = "cause is a code of the causes; explanation and correction are at most 2000 characters."
                    + " Signatures under what stood there before are void")
    @Takes(Assessment.class)
    @Gives(DeviationAnswer.class)
    HttpResponse<?> assess(HttpRequest<?> request, Viewer viewer, String id, @Body String body) {
        return bodies.act(
                request,
                body,
                Assessment.class,
                (a, s) -> s.run(
                        handling::assess,
                        new AssessDeviation(
                                deviation(id),
                                Optional.of(a.seriousness()),
                                a.cause(),
                                Optional.of(a.effect()),
                                a.explanation(),
                                a.correction()),
                        viewer.actor()));
    }

    @Post("/{id}/sign")
    @Operation(
            summary =
                    "Somebody signs by account and password what they have read; with the last signature it is closed",
            description =
                    "digest is that of the deviation as it was read; where it has changed since, DEVIATION_CHANGED")
    @Takes(Signature.class)
    @Gives(DeviationAnswer.class)
    HttpResponse<?> sign(HttpRequest<?> request, Viewer viewer, String id, @Body String body) {
        return bodies.act(
                request,
                body,
                Signature.class,
                (g, s) -> s.run(
                        handling::sign,
                        new SignDeviation(deviation(id), g.digest(), signer(request, viewer, g)),
                        viewer.actor()));
    }

    private Optional<UUID> signer(HttpRequest<?> request, Viewer viewer, Signature signature) {
        var address = Objects.requireNonNullElse(addresses.resolve(request), "unknown");
        return signatures.signed(
                new Typed(signature.account(), signature.password(), address), Right.ASSESS_DEVIATIONS, viewer.site());
    }

    @Post("/{id}/reopen")
    @Operation(summary = "A closed deviation is not dealt with after all")
    @Takes(Said.class)
    @Gives(DeviationAnswer.class)
    HttpResponse<?> reopen(HttpRequest<?> request, Viewer viewer, String id, @Body String body) {
        return bodies.act(
                request,
                body,
                Said.class,
                (said, s) -> s.run(handling::reopen, new ReopenDeviation(deviation(id), said.words()), viewer.actor()));
    }

    /** What is no id is as unknown as an id that is not there. */
    static UUID deviation(String id) {
        return Fields.uuid(id).orElse(NONE);
    }
}
