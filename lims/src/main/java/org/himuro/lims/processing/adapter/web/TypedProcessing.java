package org.himuro.lims.processing.adapter.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.processing.ProcessTubes;
import org.himuro.lims.processing.ProcessTubes.Child;
import org.himuro.lims.processing.ProcessTubes.Draw;
import org.himuro.lims.processing.application.ProcessingPage;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.Preparation;

/** The form in which one tube is split, or something is made of it. */
final class TypedProcessing {
    private TypedProcessing() {}

    /** A row counts as soon as a code or an amount stands in it; without a code the next one of the case is given. */
    static ProcessTubes of(Fields fields, String tube, Preparation preparation) {
        var children = new ArrayList<Child>();
        IntStream.rangeClosed(1, ProcessingPage.ROWS).forEach(row -> {
            var code = said(fields, "child-" + row);
            var amount = fields.number("amount-" + row);
            if (code.isPresent() || amount.isPresent()) {
                children.add(new Child(tube, code, amount, Optional.empty()));
            }
        });
        fields.count("more", 0, ProcessTubes.MOST)
                .ifPresent(count -> IntStream.range(0, count)
                        .forEach(i ->
                                children.add(new Child(tube, Optional.empty(), Optional.empty(), Optional.empty()))));
        var draw =
                new Draw(tube, fields.number("taken"), fields.number("lost"), Optional.empty(), fields.flag("emptied"));
        return new ProcessTubes(
                preparation,
                preparation == Preparation.DERIVATIVE ? fields.one(Material.class, "material") : Optional.empty(),
                said(fields, "procedure"),
                said(fields, "kit"),
                said(fields, "lot"),
                said(fields, "equipment"),
                preparation == Preparation.DERIVATIVE ? said(fields, "buffer") : Optional.empty(),
                List.of(draw),
                children,
                Optional.empty());
    }

    static Optional<String> said(Fields fields, String name) {
        return Optional.of(fields.text(name)).filter(text -> !text.isEmpty());
    }
}
