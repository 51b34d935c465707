package org.himuro.lims.labelling.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.stream.Stream;
import org.himuro.labels.id.Command;
import org.himuro.labels.layout.Layouts;
import org.himuro.labels.render.Rendering;
import org.himuro.labels.render.SheetRenderer;
import org.himuro.labels.render.SheetStock;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Text;

/** The command cards of the bench as sheets to print and laminate (L7). */
@Hidden
@Controller("/command-cards.pdf")
@Needs(Right.SIGNED_IN)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CardPages {
    private final Frames frames;
    private final Problems problems;

    CardPages(Frames frames, Problems problems) {
        this.frames = frames;
        this.problems = problems;
    }

    @Get
    @Produces(MediaType.ALL)
    HttpResponse<?> sheets(HttpRequest<?> request) {
        var text = frames.text(request);
        var cards = Stream.concat(Command.all(), Command.packing())
                .map(c -> values(c, text))
                .toList();
        return switch (new SheetRenderer(SheetStock.a4Cards()).pdf(Layouts.COMMAND_CARD.layout(), cards)) {
            case Rendering.Done<byte[]>(var pdf) ->
                HttpResponse.ok(pdf).header("Content-Type", "application/pdf").header("Cache-Control", "no-store");
            case Rendering.Refused<byte[]> refused ->
                problems.answer(request, HttpStatus.UNPROCESSABLE_ENTITY, "refused");
        };
    }

    private static Rendering.Values values(Command command, Text text) {
        var title = switch (command) {
            case Command.Word word -> text.of("card." + word.word());
            case Command.Reason reason -> text.of("card.reason", reason.number());
            case Command.Packing packing -> text.of("card.packing." + packing.word());
        };
        return new Rendering.Values(
                Map.of("code", command.code(), "word", command.word(), "title", title, "note", text.of("card.note")));
    }
}
