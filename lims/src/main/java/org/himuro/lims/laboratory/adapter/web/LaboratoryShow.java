package org.himuro.lims.laboratory.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.laboratory.Contacts;
import org.himuro.lims.laboratory.Documents;
import org.himuro.lims.laboratory.Laboratory;
import org.himuro.lims.laboratory.LaboratoryRegister;
import org.himuro.lims.laboratory.LaboratoryWork;
import org.himuro.lims.laboratory.SeenLaboratories;
import org.himuro.lims.laboratory.application.LaboratoryLine;
import org.himuro.lims.laboratory.application.LaboratoryPage;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.shared.Ids;

/** Puts the register's pages together. */
@Singleton
final class LaboratoryShow {
    private static final int ORDERS = 200;

    private final LaboratoryRegister register;
    private final LaboratoryWork work;
    private final Contacts contacts;
    private final Documents documents;
    private final Sites sites;
    private final Pages pages;
    private final Frames frames;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    LaboratoryShow(
            LaboratoryRegister register,
            LaboratoryWork work,
            Contacts contacts,
            Documents documents,
            Sites sites,
            Pages pages,
            Frames frames,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.register = register;
        this.work = work;
        this.contacts = contacts;
        this.documents = documents;
        this.sites = sites;
        this.pages = pages;
        this.frames = frames;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    Optional<Sites.Site> site(Viewer viewer, String code) {
        return new SeenLaboratories(sites, viewer).byCode(code);
    }

    List<LaboratoryLine> lines(HttpRequest<?> request, Viewer viewer) {
        var all = new SeenLaboratories(sites, viewer).all();
        var found = register.at(all.stream().map(Sites.Site::id).toList());
        return all.stream()
                .map(s -> line(request, s, found.getOrDefault(s.id(), Laboratory.unknown(s.id()))))
                .toList();
    }

    HttpResponse<?> page(
            HttpRequest<?> request,
            HttpStatus status,
            Viewer viewer,
            String code,
            String form,
            Map<String, String> given,
            List<Phrase> faults,
            List<Phrase> marked) {
        var site = site(viewer, code);
        if (site.isEmpty()) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        var view = new LaboratoryPage(
                line(request, site.get(), register.at(site.get().id())),
                beside(viewer, site.get()),
                viewer.may(Right.REGISTER_LABORATORY),
                ids.next().toString(),
                form,
                given,
                faults,
                marked);
        return pages.show(request, status, Room.DESK, "laboratory/laboratory", view, "laboratory.title", code);
    }

    /** Shown in the browser; under a name of ours, whatever it was called. */
    HttpResponse<?> document(HttpRequest<?> request, Viewer viewer, String code, String file) {
        var site = site(viewer, code);
        var document = site.stream()
                .flatMap(s -> register.at(s.id()).certificates().stream())
                .flatMap(c -> c.document().stream())
                .filter(d -> d.file().equals(file))
                .findFirst();
        return document.flatMap(d -> documents.find(site.orElseThrow().id(), d.file()))
                .<HttpResponse<?>>map(content -> HttpResponse.ok(content)
                        .contentType(MediaType.of(document.orElseThrow().type().media()))
                        .header(
                                "Content-Disposition",
                                "inline; filename=\"certificate-" + file.substring(0, 8) + "."
                                        + document.orElseThrow().type().ending() + "\""))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    private LaboratoryPage.Beside beside(Viewer viewer, Sites.Site site) {
        var sees = viewer.may(Right.SEE_SEQUENCING);
        return new LaboratoryPage.Beside(
                contacts.at(site.id()),
                work.done(site.id()),
                sees ? work.inProgress(site.id(), VisibleSites.of(viewer), ORDERS) : List.of(),
                sees,
                viewer.may(Right.ORDER_SEQUENCING) && !viewer.site().equals(site.id()),
                viewer.may(Right.SEE_LABORATORIES));
    }

    private LaboratoryLine line(HttpRequest<?> request, Sites.Site site, Laboratory laboratory) {
        var name = frames.text(request).either(site.nameJa(), site.nameEn());
        return new LaboratoryLine(site.code(), name, laboratory, LocalDate.ofInstant(clock.instant(), site.zone()));
    }
}
