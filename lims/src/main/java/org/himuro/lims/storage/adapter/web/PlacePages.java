package org.himuro.lims.storage.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.storage.application.Arranging;
import org.himuro.lims.storage.application.Care;
import org.himuro.lims.storage.application.Drawing;
import org.himuro.lims.storage.application.Pictures;

/** Units, shelves, racks and boxes as they look. */
@Controller
@Needs(Right.SEE_STORAGE)
@Hidden
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PlacePages {
    private final Pictures pictures;
    private final Drawing drawing;
    private final Arranging arranging;
    private final Pages pages;
    private final Problems problems;

    PlacePages(Pictures pictures, Drawing drawing, Arranging arranging, Pages pages, Problems problems) {
        this.pictures = pictures;
        this.drawing = drawing;
        this.arranging = arranging;
        this.pages = pages;
        this.problems = problems;
    }

    @Get("/bank")
    HttpResponse<?> units(HttpRequest<?> request, Viewer viewer) {
        var care = new Care("/bank/new", viewer.may(Right.ARRANGE_STORAGE), Care.Quarantine.NONE);
        var view = drawing.units(viewer.site(), viewer.everySite()).with(care);
        return pages.show(request, Room.BANK, "storage/places", view, "places.title");
    }

    /** @param at a cell to be pointed at */
    @Get("/storage/{code}")
    HttpResponse<?> place(HttpRequest<?> request, Viewer viewer, String code, @QueryValue Optional<String> at) {
        var found = pictures.place(code, viewer.site(), viewer.everySite());
        if (found.isEmpty()) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        var place = found.get();
        var care = arranging.care(place, viewer.site(), viewer.may(Right.ARRANGE_STORAGE), viewer.may(Right.STORE));
        return switch (place.type()) {
            case BOX, TUBE_RACK ->
                pages.show(
                        request,
                        Room.BANK,
                        "storage/box",
                        drawing.box(place, at, viewer.person()).with(care),
                        "box.title",
                        place.code());
            case FREEZER, TANK, REFRIGERATOR ->
                pages.show(
                        request, Room.BANK, "storage/unit", drawing.unit(place).with(care), "unit.title", place.code());
            case ROOM, SHELF, RACK, DRAWER ->
                pages.show(
                        request,
                        Room.BANK,
                        "storage/places",
                        drawing.inside(place).with(care),
                        "unit.title",
                        place.code());
        };
    }
}
