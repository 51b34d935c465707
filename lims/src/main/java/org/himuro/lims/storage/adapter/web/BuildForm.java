package org.himuro.lims.storage.adapter.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.storage.BuildUnit;
import org.himuro.lims.storage.RegisterContainer;
import org.himuro.lims.storage.RegisterContainer.Spot;
import org.himuro.lims.storage.application.BuildPage;
import org.himuro.lims.storage.model.UnitPlan;

/** From the form of a new unit to one of two requests: a whole unit, or an empty one. */
final class BuildForm {
    private static final String NO_CLASS = "NONE";

    private BuildForm() {}

    sealed interface Wanted {
        record Whole(BuildUnit command) implements Wanted {}

        record Empty(RegisterContainer command) implements Wanted {}

        record Nothing(List<Reason> faults) implements Wanted {}
    }

    static Wanted read(PostedForm form) {
        var type = form.one(BuildPage.TYPES, "type");
        var faults = new ArrayList<Reason>();
        if (type.isEmpty()) {
            faults.add(Reason.of("TYPE_MISSING"));
        }
        var room = Optional.of(form.text("room")).filter(code -> !code.isEmpty());
        return switch (form.text("inside")) {
            case "SHAPE" -> whole(form, type, room, faults);
            case "NOTHING" -> empty(form, type, room, faults);
            default -> {
                faults.addFirst(Reason.of("INSIDE_MISSING"));
                named(form, faults);
                yield new Wanted.Nothing(faults);
            }
        };
    }

    /** A type that was not chosen stands as the room, which no shape is built of: the other fields are judged as they are. */
    private static Wanted whole(
            PostedForm form, Optional<ContainerType> type, Optional<String> room, List<Reason> faults) {
        var shape = new BuildUnit.Shape(
                type.orElse(ContainerType.ROOM),
                form.text("temperature"),
                form.number("shelves"),
                form.number("racks"),
                form.number("high"),
                form.number("deep"),
                form.number("rows"),
                form.number("columns"));
        if (type.isPresent()) {
            return new Wanted.Whole(new BuildUnit(form.text("name"), room, shape));
        }
        UnitPlan.against(shape).stream()
                .filter(r -> !r.code().equals("NOT_A_UNIT"))
                .forEach(faults::add);
        named(form, faults);
        return new Wanted.Nothing(faults);
    }

    private static Wanted empty(
            PostedForm form, Optional<ContainerType> type, Optional<String> room, List<Reason> faults) {
        named(form, faults);
        var isRoom = type.filter(t -> !t.isUnit()).isPresent();
        var temperature = form.text("temperature");
        if (!isRoom && (temperature.isEmpty() || temperature.equals(NO_CLASS))) {
            faults.add(Reason.of("TEMPERATURE_CLASS_UNKNOWN", ""));
        }
        if (!faults.isEmpty()) {
            return new Wanted.Nothing(faults);
        }
        return new Wanted.Empty(new RegisterContainer(
                Optional.empty(),
                type.orElseThrow(),
                form.text("name"),
                0,
                0,
                temperature.isEmpty() ? NO_CLASS : temperature,
                isRoom ? Optional.empty() : room.map(code -> new Spot(code, ""))));
    }

    private static void named(PostedForm form, List<Reason> faults) {
        if (form.text("name").isEmpty()) {
            faults.add(Reason.of("NAME_MISSING"));
        }
    }
}
