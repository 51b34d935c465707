package org.himuro.lims.intake.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.util.List;
import org.himuro.integrations.Finding;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.intake.application.FaultFile;
import org.himuro.lims.intake.application.ImportPage;
import org.himuro.lims.intake.application.ShowingImports;
import org.himuro.lims.intake.model.ImportFault;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.shared.Reason;

/** Shows lists, and what is to be said of them in the reader's language. */
@Singleton
final class IntakeShow {
    static final MediaType WORKBOOK = MediaType.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final ShowingImports showing;
    private final Pages pages;
    private final Frames frames;

    IntakeShow(ShowingImports showing, Pages pages, Frames frames) {
        this.showing = showing;
        this.pages = pages;
        this.frames = frames;
    }

    HttpResponse<?> all(HttpRequest<?> request, HttpStatus status, Viewer viewer, List<String> said) {
        return pages.show(request, status, Room.BANK, "intake/imports", showing.all(viewer, said), "intake.title");
    }

    HttpResponse<?> one(HttpRequest<?> request, HttpStatus status, ImportPage view) {
        return pages.show(request, status, Room.BANK, "intake/import", view, "intake.title");
    }

    List<String> said(HttpRequest<?> request, List<Reason> reasons) {
        var text = frames.text(request);
        return reasons.stream().map(text::of).toList();
    }

    List<String> noticed(HttpRequest<?> request, List<Finding> findings) {
        var text = frames.text(request);
        return findings.stream()
                .map(f -> (f.line() > 0 ? text.of("intake.row-n", f.line()) + " " : "")
                        + f.message(text.language().locale()))
                .toList();
    }

    FaultFile.Titles titles(HttpRequest<?> request) {
        var text = frames.text(request);
        return new FaultFile.Titles(text.of("intake.row"), text.of("intake.wrong"));
    }

    String worded(HttpRequest<?> request, ImportFault fault) {
        var text = frames.text(request);
        return (fault.column().isEmpty() ? "" : fault.column() + ": ") + text.of(fault.reason());
    }
}
