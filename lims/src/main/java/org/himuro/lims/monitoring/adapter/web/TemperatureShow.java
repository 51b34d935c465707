package org.himuro.lims.monitoring.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.integrations.Finding;
import org.himuro.integrations.Reading;
import org.himuro.integrations.instrument.Sketch;
import org.himuro.integrations.logger.LoggerFileReader;
import org.himuro.integrations.logger.LoggerReading;
import org.himuro.integrations.table.Between;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.monitoring.ParcelRoads;
import org.himuro.lims.monitoring.application.LoggerFiles;
import org.himuro.lims.monitoring.application.LoggerTeaching;
import org.himuro.lims.monitoring.application.ShowingTemperature;
import org.himuro.lims.monitoring.application.TemperaturePage.Said;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.shared.Reason;

/** Puts the page of a parcel's temperature together. */
@Singleton
final class TemperatureShow {
    private static final int LINES = 40;
    private static final int READ = 5;

    private final ShowingTemperature showing;
    private final ParcelRoads roads;
    private final LoggerFiles files;
    private final Pages pages;
    private final Problems problems;

    TemperatureShow(ShowingTemperature showing, ParcelRoads roads, LoggerFiles files, Pages pages, Problems problems) {
        this.showing = showing;
        this.roads = roads;
        this.files = files;
        this.pages = pages;
        this.problems = problems;
    }

    /** Whether the viewer's own site sends or receives it. */
    boolean own(Viewer viewer, String code) {
        return roads.byCode(code, VisibleSites.only(viewer.site())).isPresent();
    }

    HttpResponse<?> page(HttpRequest<?> request, Viewer viewer, String code) {
        return show(request, HttpStatus.OK, viewer, code, nothing(viewer), Optional.empty());
    }

    static Said nothing(Viewer viewer) {
        return Said.nothing(viewer.zone().getId());
    }

    HttpResponse<?> refused(
            HttpRequest<?> request,
            Viewer viewer,
            String code,
            Map<String, String> form,
            List<Finding> findings,
            List<Reason> reasons) {
        var said = new Said(form, findings, reasons, List.of());
        return show(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, code, said, Optional.empty());
    }

    HttpResponse<?> recorded(
            HttpRequest<?> request, Viewer viewer, String code, List<Finding> findings, List<Reason> warnings) {
        var said = new Said(nothing(viewer).form(), findings, List.of(), warnings);
        return show(request, HttpStatus.OK, viewer, code, said, Optional.empty());
    }

    /**
     * The form in which a file is explained, and what would be read so.
     *
     * @param form empty for a first guess
     */
    HttpResponse<?> teach(
            HttpRequest<?> request,
            HttpStatus status,
            Viewer viewer,
            String code,
            String file,
            Map<String, String> form,
            Said said) {
        var content = files.find(viewer.site(), file);
        if (content.isEmpty()) {
            return refused(
                    request, viewer, code, nothing(viewer).form(), List.of(), List.of(Reason.of("LOGGER_FILE_GONE")));
        }
        if (!(Sketch.of(content.get()) instanceof Reading.Read<Sketch>(var sketch, var noticed))) {
            return show(request, status, viewer, code, said, Optional.empty());
        }
        var given = new HashMap<String, String>();
        given.put("zone", viewer.zone().getId());
        given.putAll(form.containsKey("between") ? form : LoggerForm.guess(sketch));
        var mapping = LoggerForm.read(Fields.form(given)).mapping();
        var read = mapping.map(m -> LoggerFileReader.read(content.get(), m));
        var points = read.filter(r -> r instanceof Reading.Read<LoggerReading>)
                .map(r -> ((Reading.Read<LoggerReading>) r).value().points())
                .orElse(List.of());
        var between = Fields.form(given).one(Between.class, "between").orElse(Between.COMMA);
        var teaching = new LoggerTeaching(
                file,
                sketch.lines().stream().limit(LINES).toList(),
                LoggerForm.columns(sketch, between.sign()),
                given,
                points.stream().limit(READ).toList(),
                read.map(Reading::findings).orElse(List.of()).stream()
                        .filter(f -> f.code().refusing())
                        .toList());
        return show(request, status, viewer, code, said, Optional.of(teaching));
    }

    private HttpResponse<?> show(
            HttpRequest<?> request,
            HttpStatus status,
            Viewer viewer,
            String code,
            Said said,
            Optional<LoggerTeaching> teach) {
        return showing.page(code, viewer, said, teach)
                .<HttpResponse<?>>map(view -> pages.show(
                        request,
                        status,
                        Room.DESK,
                        "monitoring/temperature",
                        view,
                        "temperature.title",
                        view.parcel().code()))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }
}
