package org.himuro.lims.laboratory.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.laboratory.Laboratory;
import org.himuro.lims.laboratory.LaboratoryRegister;
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
    private final LaboratoryRegister register;
    private final Sites sites;
    private final Pages pages;
    private final Frames frames;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    LaboratoryShow(
            LaboratoryRegister register,
            Sites sites,
            Pages pages,
            Frames frames,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.register = register;
        this.sites = sites;
        this.pages = pages;
        this.frames = frames;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    Optional<Sites.Site> site(String code) {
        return sites.byCode(code).filter(s -> s.category() == Sites.Category.LABORATORY);
    }

    List<LaboratoryLine> lines(HttpRequest<?> request) {
        var all = sites.all().stream()
                .filter(s -> s.category() == Sites.Category.LABORATORY)
                .toList();
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
        var site = site(code);
        if (site.isEmpty()) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        var view = new LaboratoryPage(
                line(request, site.get(), register.at(site.get().id())),
                viewer.may(Right.REGISTER_LABORATORY),
                ids.next().toString(),
                form,
                given,
                faults,
                marked);
        return pages.show(request, status, Room.DESK, "laboratory/laboratory", view, "laboratory.title", code);
    }

    private LaboratoryLine line(HttpRequest<?> request, Sites.Site site, Laboratory laboratory) {
        var name = frames.text(request).either(site.nameJa(), site.nameEn());
        return new LaboratoryLine(site.code(), name, laboratory, LocalDate.ofInstant(clock.instant(), site.zone()));
    }
}
