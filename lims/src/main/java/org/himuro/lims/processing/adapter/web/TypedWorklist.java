package org.himuro.lims.processing.adapter.web;

import java.util.List;
import java.util.Optional;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.processing.ProcessTubes;
import org.himuro.lims.processing.ProcessTubes.Child;
import org.himuro.lims.processing.ProcessTubes.Draw;
import org.himuro.lims.processing.application.WorklistPage;

/** The form in which a worklist is worked off: all that was picked, each into its own tube. */
final class TypedWorklist {
    private TypedWorklist() {}

    static ProcessTubes of(Fields fields, WorklistPage page) {
        var taken = fields.number("taken");
        boolean emptied = fields.flag("emptied");
        var picked = page.lines().stream().filter(WorklistPage.Line::picked).toList();
        List<Draw> draws = picked.stream()
                .map(l -> new Draw(l.tube(), taken, Optional.empty(), Optional.empty(), emptied))
                .toList();
        List<Child> children = picked.stream()
                .map(l -> new Child(l.tube(), l.child(), Optional.empty(), Optional.empty()))
                .toList();
        return new ProcessTubes(
                page.list().preparation(),
                Optional.of(page.list().material()),
                Optional.of(page.list().procedure()),
                TypedProcessing.said(fields, "kit"),
                TypedProcessing.said(fields, "lot"),
                TypedProcessing.said(fields, "equipment"),
                TypedProcessing.said(fields, "buffer"),
                draws,
                children,
                Optional.of(page.list().code()));
    }
}
