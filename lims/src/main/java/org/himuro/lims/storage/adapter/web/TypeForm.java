package org.himuro.lims.storage.adapter.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.storage.DefineUnitType;
import org.himuro.lims.storage.Layout;
import org.himuro.lims.storage.application.TypesPage;

/** From the form of a new unit type to the request. */
sealed interface TypeForm {
    record Read(DefineUnitType command) implements TypeForm {}

    record Wrong(List<Reason> faults) implements TypeForm {}

    static TypeForm read(PostedForm form) {
        var unit = form.one(TypesPage.units(), "unit");
        var levels = new ArrayList<Layout.Level>();
        for (int n = 1; n <= TypesPage.LEVELS; n++) {
            int number = n;
            form.one(TypesPage.inner(), "type" + n)
                    .ifPresent(type -> levels.add(
                            new Layout.Level(type, number(form, "rows" + number), number(form, "columns" + number))));
        }
        if (unit.isEmpty()) {
            return new Wrong(List.of(Reason.of("NOT_A_UNIT", "")));
        }
        var tubes = shape(form.text("shape"));
        var layout = new Layout(unit.get(), levels, tubes[0], tubes[1]);
        return new Read(new DefineUnitType(form.text("name"), form.text("temperature"), layout.text()));
    }

    /** What cannot be read is out of every range. */
    private static int number(PostedForm form, String field) {
        return Math.max(0, form.number(field));
    }

    /** What was not chosen has no positions: refused for a box by its own reason. */
    private static int[] shape(String text) {
        return TypesPage.shapes().contains(text)
                ? Arrays.stream(text.split("x")).mapToInt(Integer::parseInt).toArray()
                : new int[] {0, 0};
    }
}
