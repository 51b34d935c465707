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
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.storage.application.Arranging;
import org.himuro.lims.storage.application.Care;
import org.himuro.lims.storage.application.Colouring;
import org.himuro.lims.storage.application.Drawing;
import org.himuro.lims.storage.application.DrawingRooms;
import org.himuro.lims.storage.application.DrawingUnits;
import org.himuro.lims.storage.application.Pictures;
import org.himuro.lims.storage.application.TubeColour;

/** Units, shelves, racks and boxes as they look. */
@Controller
@Needs(Right.SEE_STORAGE)
@Hidden
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PlacePages {
    private final Pictures pictures;
    private final Drawing drawing;
    private final DrawingUnits units;
    private final DrawingRooms rooms;
    private final Arranging arranging;
    private final Pages pages;
    private final Problems problems;

    PlacePages(
            Pictures pictures,
            Drawing drawing,
            DrawingUnits units,
            DrawingRooms rooms,
            Arranging arranging,
            Pages pages,
            Problems problems) {
        this.pictures = pictures;
        this.drawing = drawing;
        this.units = units;
        this.rooms = rooms;
        this.arranging = arranging;
        this.pages = pages;
        this.problems = problems;
    }

    @Get("/bank")
    HttpResponse<?> units(HttpRequest<?> request, Viewer viewer) {
        var care = new Care(
                "/bank/new",
                viewer.may(Right.ARRANGE_STORAGE),
                Care.Quarantine.NONE,
                Optional.of("/storage/move").filter(href -> viewer.may(Right.STORE)));
        var view = drawing.units(viewer.site(), viewer.everySite()).with(care);
        return pages.show(request, Room.BANK, "storage/places", view, "places.title");
    }

    /** @param at a cell to be pointed at @param by what its colours say */
    @Get("/storage/{code}")
    HttpResponse<?> place(HttpRequest<?> request, Viewer viewer, String code, @QueryValue Optional<String> at) {
        var found = pictures.place(code, viewer.site(), viewer.everySite());
        if (found.isEmpty()) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        var place = found.get();
        var fields = Fields.query(request);
        var care = arranging.care(place, viewer.site(), viewer.may(Right.ARRANGE_STORAGE), viewer.may(Right.STORE));
        return switch (place.type()) {
            case BOX, TUBE_RACK -> box(request, viewer, place, at, fields, care);
            case CANE, STRAW, BAG ->
                place.rows() > 0 ? box(request, viewer, place, at, fields, care) : inside(request, place, care);
            case FREEZER, CHEST, TANK, REFRIGERATOR, AUTO_STORE -> {
                var by = fields.one(Colouring.class, "by").orElse(Colouring.UTILISATION);
                fields.check();
                yield pages.show(
                        request,
                        Room.BANK,
                        "storage/unit",
                        units.unit(place, by).with(care),
                        "unit.title",
                        place.code());
            }
            case ROOM ->
                pages.show(
                        request,
                        Room.BANK,
                        "storage/room",
                        rooms.room(place, false).with(care),
                        "unit.title",
                        place.code());
            case BUILDING, COMPARTMENT, SHELF, RACK, TOWER, CANISTER, DRAWER, GOBLET -> inside(request, place, care);
        };
    }

    private HttpResponse<?> inside(HttpRequest<?> request, Pictures.Place place, Care care) {
        return pages.show(
                request, Room.BANK, "storage/places", drawing.inside(place).with(care), "unit.title", place.code());
    }

    private HttpResponse<?> box(
            HttpRequest<?> request,
            Viewer viewer,
            Pictures.Place place,
            Optional<String> at,
            Fields fields,
            Care care) {
        var by = fields.one(TubeColour.class, "by").orElse(TubeColour.CASE);
        fields.check();
        var view = drawing.box(place, at, viewer.person(), by).with(care);
        return pages.show(request, Room.BANK, "storage/box", view, "box.title", place.code());
    }
}
