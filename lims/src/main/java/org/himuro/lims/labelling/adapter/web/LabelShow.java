package org.himuro.lims.labelling.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.labels.render.Rendering;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.labelling.PrintStock;
import org.himuro.lims.labelling.application.FindingLabels;
import org.himuro.lims.labelling.application.LabelPage;
import org.himuro.lims.labelling.application.ShowingPrinters;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.shared.Reason;

/** Pages on which labels are asked for, as they are and with what was refused. */
@Singleton
final class LabelShow {
    private final ShowingPrinters showing;
    private final Pages pages;
    private final Problems problems;

    LabelShow(ShowingPrinters showing, Pages pages, Problems problems) {
        this.showing = showing;
        this.pages = pages;
        this.problems = problems;
    }

    HttpResponse<?> one(
            HttpRequest<?> request,
            HttpStatus status,
            Viewer viewer,
            Optional<FindingLabels.Found> found,
            Map<String, String> given,
            List<Reason> reasons) {
        return found.<HttpResponse<?>>map(f -> {
                    var l = f.label();
                    boolean box = l.stock() == PrintStock.BOX_LABEL;
                    var view = new LabelPage(
                            l,
                            (box ? "/storage/" : "/tubes/") + l.code(),
                            (box ? "/boxes/" : "/tubes/") + l.code() + "/label",
                            l.png() instanceof Rendering.Done<byte[]>,
                            showing.ofOne(l, f.id(), f.printed(), viewer, given, reasons));
                    return pages.show(request, status, Room.BANK, "labelling/label", view, "label.title", l.code());
                })
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    HttpResponse<?> ofCase(
            HttpRequest<?> request,
            HttpStatus status,
            Viewer viewer,
            String code,
            Map<String, String> given,
            List<Reason> reasons) {
        return showing.ofCase(code, viewer, given, reasons)
                .<HttpResponse<?>>map(view ->
                        pages.show(request, status, Room.DESK, "labelling/case", view, "case-labels.title", code))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }
}
