package org.himuro.lims.processing.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.integrations.Reading;
import org.himuro.integrations.instrument.InstrumentFileReader;
import org.himuro.integrations.instrument.InstrumentMapping;
import org.himuro.integrations.instrument.InstrumentReading;
import org.himuro.integrations.instrument.Sketch;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.processing.ForgetInstrument;
import org.himuro.lims.processing.TeachInstrument;
import org.himuro.lims.processing.application.InstrumentPage.Given;
import org.himuro.lims.processing.application.InstrumentQueries;
import org.himuro.lims.processing.application.InstrumentVerbs;
import org.himuro.lims.processing.application.Scanned;
import org.himuro.lims.shared.Ids;

/** The files of an instrument are explained once, on one of them (W2). */
@Hidden
@Controller("/instruments")
@Needs(Right.PROCESS)
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class InstrumentTeachPages {
    private final InstrumentVerbs verbs;
    private final InstrumentQueries instruments;
    private final InstrumentShow show;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    InstrumentTeachPages(
            InstrumentVerbs verbs,
            InstrumentQueries instruments,
            InstrumentShow show,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.verbs = verbs;
        this.instruments = instruments;
        this.show = show;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    /** What would be read so; nothing is kept. A file that an instrument reads already is explained anew. */
    @Post("/look")
    HttpResponse<?> look(HttpRequest<?> request, Viewer viewer, @Body Map<String, String> form) {
        var fields = Fields.form(form);
        var given = given(fields);
        boolean anew = fields.flag("anew");
        fields.check();
        return show.kept(
                request,
                viewer,
                fields,
                content -> anew
                        ? instruments
                                .named(viewer.site(), given.instrument())
                                .<HttpResponse<?>>map(i -> show.anew(request, viewer, content, i, given))
                                .orElseGet(() -> show.strange(request, viewer, content, given))
                        : show.teach(
                                request, HttpStatus.OK, viewer, content, given, form, Optional.empty(), List.of()));
    }

    private static Given given(Fields fields) {
        return new Given(fields.text("instrument"), Scanned.code(fields.text("where")), fields.text("file"));
    }

    /** Kept only where the file at hand is read by it; then shown beside the record. */
    @Post("/teach")
    HttpResponse<?> teach(HttpRequest<?> request, Viewer viewer, @Body Map<String, String> form) {
        var fields = Fields.form(form);
        var act = fields.act(ids);
        var given = given(fields);
        var name = fields.text("name");
        return show.kept(request, viewer, fields, content -> taught(request, viewer, form, content, given, name, act));
    }

    private HttpResponse<?> taught(
            HttpRequest<?> request,
            Viewer viewer,
            Map<String, String> form,
            byte[] content,
            Given given,
            String name,
            UUID act) {
        if (!(Sketch.of(content) instanceof Reading.Read<Sketch>(var sketch, var noticed))) {
            return show.strange(request, viewer, content, given);
        }
        var said = InstrumentForm.read(Fields.form(form), sketch);
        if (said.mapping().isEmpty()) {
            return again(request, viewer, content, given, form, show.said(request, said.faults()));
        }
        InstrumentMapping mapping = said.mapping().get();
        if (InstrumentFileReader.read(content, mapping) instanceof Reading.Refused<InstrumentReading>(var findings)) {
            return again(request, viewer, content, given, form, show.noticed(request, findings));
        }
        var now = clock.instant();
        return problems.answer(
                request,
                verbs.teach(new TeachInstrument(name, mapping.json()), viewer.actor(), act, now, now),
                answer -> instruments
                        .named(viewer.site(), answer.name())
                        .<HttpResponse<?>>map(i -> show.file(
                                request,
                                viewer,
                                content,
                                i,
                                new Given(answer.name(), given.where(), given.file()),
                                List.of()))
                        .orElseGet(() -> HttpResponse.seeOther(URI.create("/instruments"))),
                reasons -> again(request, viewer, content, given, form, show.said(request, reasons)));
    }

    private HttpResponse<?> again(
            HttpRequest<?> request,
            Viewer viewer,
            byte[] content,
            Given given,
            Map<String, String> form,
            List<String> faults) {
        return show.teach(
                request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, content, given, form, Optional.empty(), faults);
    }

    @Post("/forget")
    HttpResponse<?> forget(HttpRequest<?> request, Viewer viewer, @Body Map<String, String> form) {
        var fields = Fields.form(form);
        var act = fields.act(ids);
        var command = new ForgetInstrument(fields.text("name"));
        fields.check();
        var now = clock.instant();
        return problems.answer(
                request,
                verbs.forget(command, viewer.actor(), act, now, now),
                done -> HttpResponse.seeOther(URI.create("/instruments")),
                reasons -> show.refused(request, viewer, Given.nothing(), show.said(request, reasons)));
    }
}
