package org.himuro.lims.labelling.adapter.api;

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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.labelling.CancelPrints;
import org.himuro.lims.labelling.DecidePrint;
import org.himuro.lims.labelling.PrintAnswer;
import org.himuro.lims.labelling.PrintWord;
import org.himuro.lims.labelling.application.AskingForLabels;
import org.himuro.lims.labelling.application.PrintVerbs;
import org.himuro.lims.platform.api.ApiBodies;
import org.himuro.lims.platform.api.Gives;
import org.himuro.lims.platform.api.Takes;

/** Labels out of label printers for machines. Answered when they wait, not when they are printed. */
@Controller("/api/v1/prints")
@Needs(Right.PRINT_LABELS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "labelling")
@SerdeImport(PrintAnswer.class)
final class PrintApi {
    private final AskingForLabels asking;
    private final PrintVerbs verbs;
    private final ApiBodies bodies;

    PrintApi(AskingForLabels asking, PrintVerbs verbs, ApiBodies bodies) {
        this.asking = asking;
        this.verbs = verbs;
        this.bodies = bodies;
    }

    /**
     * @param printer the printer's code
     * @param codes of tubes, or of boxes, racks and units
     * @param reason why again: UNREADABLE, DAMAGED, CAME_OFF, LOST, NOT_PRINTED or OTHER
     */
    @Serdeable
    record Asked(String printer, List<String> codes, Optional<String> reason, Optional<String> remark) {}

    /** @param reason needed to send it again */
    @Serdeable
    record Decided(PrintWord word, Optional<String> reason, Optional<String> remark) {}

    @Serdeable
    record Nothing() {}

    @Post
    @Operation(summary = "Labels of tubes or boxes wait at a printer, all or none; refused with every reason")
    @Takes(Asked.class)
    @Gives(PrintAnswer.class)
    HttpResponse<?> ask(HttpRequest<?> request, Viewer viewer, @Body String body) {
        return bodies.act(
                request,
                body,
                Asked.class,
                (b, s) -> s.run(
                        verbs::ask,
                        asking.command(b.printer(), b.codes(), b.reason(), b.remark(), viewer.site()),
                        viewer.actor()));
    }

    @Post("/{id}/cancellation")
    @Operation(summary = "A label that waits is not wanted any more")
    @Takes(Nothing.class)
    @Gives(PrintAnswer.class)
    HttpResponse<?> cancel(HttpRequest<?> request, Viewer viewer, UUID id, @Body String body) {
        return bodies.act(
                request,
                body,
                Nothing.class,
                (b, s) -> s.run(verbs::cancel, new CancelPrints(List.of(id)), viewer.actor()));
    }

    @Post("/{id}/decision")
    @Operation(summary = "Whether a label came out that was on its way when the connection broke")
    @Takes(Decided.class)
    @Gives(PrintAnswer.class)
    HttpResponse<?> decide(HttpRequest<?> request, Viewer viewer, UUID id, @Body String body) {
        return bodies.act(
                request,
                body,
                Decided.class,
                (b, s) -> s.run(verbs::decide, new DecidePrint(id, b.word(), b.reason(), b.remark()), viewer.actor()));
    }
}
