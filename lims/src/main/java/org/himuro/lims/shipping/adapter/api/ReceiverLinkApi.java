package org.himuro.lims.shipping.adapter.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.api.ApiActs;
import org.himuro.lims.platform.api.ApiBodies;
import org.himuro.lims.platform.api.Gives;
import org.himuro.lims.platform.api.Takes;
import org.himuro.lims.shipping.MakeReceiverLink;
import org.himuro.lims.shipping.application.LinkingReceiver;
import org.himuro.lims.shipping.application.ReceiverLinks;

/** Links for receivers without an account, made by a sender's machine (H4). */
@Controller("/api/v1/parcels/{code}/receiver-link")
@Needs(Right.SHIP)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "shipping")
final class ReceiverLinkApi {
    private final LinkingReceiver linking;
    private final ApiBodies bodies;
    private final ApiActs acts;

    ReceiverLinkApi(LinkingReceiver linking, ApiBodies bodies, ApiActs acts) {
        this.linking = linking;
        this.bodies = bodies;
        this.acts = acts;
    }

    /** @param days it works, 1 to 60 */
    @Serdeable
    record Wanted(int days) {}

    /**
     * @param manifest SHA-256 of the signed manifest
     * @param path of the receiver's page, with the secret; absent where the act was sent before, like {@code code}
     * @param code the second secret, to be told apart
     */
    @Serdeable
    record ReceiverLink(
            String parcel, UUID link, String manifest, Instant until, Optional<String> path, Optional<String> code) {}

    @Post
    @Operation(summary = "Sign the manifest and make a receiver's link: path and code are told this once")
    @Takes(Wanted.class)
    @Gives(ReceiverLink.class)
    HttpResponse<?> receiverLink(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return bodies.read(
                request,
                body,
                Wanted.class,
                b -> acts.stamped(request, stamp -> {
                    var made = linking.make(
                            new MakeReceiverLink(code, b.days()),
                            viewer.actor(),
                            stamp.act(),
                            stamp.occurredAt(),
                            stamp.recordedAt());
                    return acts.answer(
                            request,
                            made.outcome(),
                            a -> new ReceiverLink(
                                    a.parcel(),
                                    a.link(),
                                    a.manifest(),
                                    a.until(),
                                    made.shown().map(f -> "/r/" + f.secret().text()),
                                    made.shown().map(ReceiverLinks.Fresh::code)));
                }));
    }
}
