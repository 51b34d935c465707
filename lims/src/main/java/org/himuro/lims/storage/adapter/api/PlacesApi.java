package org.himuro.lims.storage.adapter.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.api.ApiBodies;
import org.himuro.lims.platform.api.Gives;
import org.himuro.lims.platform.api.Takes;
import org.himuro.lims.storage.BuildUnit;
import org.himuro.lims.storage.ContainerMade;
import org.himuro.lims.storage.ContainerMoved;
import org.himuro.lims.storage.DesignateQuarantine;
import org.himuro.lims.storage.Designated;
import org.himuro.lims.storage.MoveContainer;
import org.himuro.lims.storage.RegisterContainer;
import org.himuro.lims.storage.application.BuildingUnit;
import org.himuro.lims.storage.application.DesignatingQuarantine;
import org.himuro.lims.storage.application.MovingContainers;
import org.himuro.lims.storage.application.RegisteringContainers;

/** Units, racks and boxes, for machines. The act's id is the header {@code Idempotency-Key} (UUIDv7). */
@Controller("/api/v1")
@Needs(Right.ARRANGE_STORAGE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "storage")
@SerdeImport(BuildUnit.class)
@SerdeImport(BuildUnit.Shape.class)
@SerdeImport(RegisterContainer.class)
@SerdeImport(RegisterContainer.Spot.class)
@SerdeImport(ContainerMade.class)
@SerdeImport(MoveContainer.class)
@SerdeImport(ContainerMoved.class)
@SerdeImport(DesignateQuarantine.class)
@SerdeImport(Designated.class)
final class PlacesApi {
    private final BuildingUnit building;
    private final RegisteringContainers registering;
    private final MovingContainers moving;
    private final DesignatingQuarantine designating;
    private final ApiBodies bodies;

    PlacesApi(
            BuildingUnit building,
            RegisteringContainers registering,
            MovingContainers moving,
            DesignatingQuarantine designating,
            ApiBodies bodies) {
        this.building = building;
        this.registering = registering;
        this.moving = moving;
        this.designating = designating;
        this.bodies = bodies;
    }

    @Post("/units")
    @Operation(summary = "A whole unit with its shelves, racks and boxes in one act")
    @Takes(BuildUnit.class)
    @Gives(ContainerMade.class)
    HttpResponse<?> build(HttpRequest<?> request, Viewer viewer, @Body String body) {
        return bodies.act(
                request, body, BuildUnit.class, (command, stamp) -> stamp.run(building::run, command, viewer.actor()));
    }

    @Post("/containers")
    @Operation(summary = "A room, unit, rack or box; without a code it gets the next one")
    @Takes(RegisterContainer.class)
    @Gives(ContainerMade.class)
    HttpResponse<?> add(HttpRequest<?> request, Viewer viewer, @Body String body) {
        return bodies.act(
                request,
                body,
                RegisterContainer.class,
                (command, stamp) -> stamp.run(registering::run, command, viewer.actor()));
    }

    @Post("/container-moves")
    @Operation(summary = "A container with everything in it to another place, or out of its place: one fact")
    @Takes(MoveContainer.class)
    @Gives(ContainerMoved.class)
    HttpResponse<?> move(HttpRequest<?> request, Viewer viewer, @Body String body) {
        return bodies.act(
                request,
                body,
                MoveContainer.class,
                (command, stamp) -> stamp.run(moving::run, command, viewer.actor()));
    }

    @Post("/quarantine-places")
    @Operation(summary = "A container becomes a place of quarantine, or is none any longer")
    @Takes(DesignateQuarantine.class)
    @Gives(Designated.class)
    HttpResponse<?> designate(HttpRequest<?> request, Viewer viewer, @Body String body) {
        return bodies.act(
                request,
                body,
                DesignateQuarantine.class,
                (command, stamp) -> stamp.run(designating::run, command, viewer.actor()));
    }
}
