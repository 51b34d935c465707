package org.himuro.lims.quality.adapter.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.SerdeImport;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.api.ApiBodies;
import org.himuro.lims.platform.api.Gives;
import org.himuro.lims.platform.api.Takes;
import org.himuro.lims.quality.RemoveText;
import org.himuro.lims.quality.TextAnswer;
import org.himuro.lims.quality.application.RemovingText;
import org.himuro.lims.quality.application.TextName;

/** What people wrote, for machines. The act's id is the header {@code Idempotency-Key} (UUIDv7). */
@Controller("/api/v1/texts/{text}")
@Needs(Right.REMOVE_TEXT)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "quality")
@SerdeImport(TextAnswer.class)
final class TextApi {
    private static final TextName NONE = new TextName(new UUID(0, 0), "0".repeat(64));

    private final RemovingText removing;
    private final ApiBodies bodies;

    TextApi(RemovingText removing, ApiBodies bodies) {
        this.removing = removing;
        this.bodies = bodies;
    }

    @Serdeable
    record Because(String reason) {}

    @Post("/removal")
    @Operation(
            summary = "What somebody wrote is deleted because it names a person; the fact keeps its hash",
            description =
                    "text is the id of the stream whose fact names it (a deviation, a tube), a hyphen, and the hash"
                            + " as the fact keeps it, hexadecimal; reason NAMES_PERSON | TELLS_PERSON | CONSENT_WITHDRAWN")
    @Takes(Because.class)
    @Gives(TextAnswer.class)
    HttpResponse<?> remove(HttpRequest<?> request, Viewer viewer, String text, @Body String body) {
        var name = TextName.of(text).orElse(NONE);
        return bodies.act(
                request,
                body,
                Because.class,
                (b, s) ->
                        s.run(removing::run, new RemoveText(name.about(), name.digest(), b.reason()), viewer.actor()));
    }
}
