package org.himuro.lims.identity.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.identity.Anyone;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.application.Arrive.Caller;
import org.himuro.lims.identity.application.ChangeOwn;
import org.himuro.lims.identity.application.People;
import org.himuro.lims.identity.application.People.Grant;
import org.himuro.lims.identity.application.Sessions.Session;
import org.himuro.lims.identity.application.page.ChooseSitePage;
import org.himuro.lims.identity.application.page.ChooseSitePage.Choice;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Language;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;

/** For whom somebody acts who works at several sites. Open by the filter; asks for a complete session itself. */
@Hidden
@Controller(Entrance.CHOOSE_SITE)
@Anyone
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SitePages {
    private final ChangeOwn own;
    private final People people;
    private final Sites sites;
    private final Callers callers;
    private final Pages pages;
    private final Frames frames;
    private final Problems problems;

    SitePages(
            ChangeOwn own, People people, Sites sites, Callers callers, Pages pages, Frames frames, Problems problems) {
        this.own = own;
        this.people = people;
        this.sites = sites;
        this.callers = callers;
        this.pages = pages;
        this.frames = frames;
        this.problems = problems;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request) {
        var next = Entrance.within(request.getParameters().getFirst("next"));
        var session = session(request);
        if (session.isEmpty()) {
            return HttpResponse.seeOther(URI.create(Entrance.SIGN_IN));
        }
        var view = new ChooseSitePage(
                next, choices(session.get(), frames.text(request).language()));
        return pages.show(request, Room.DESK, "identity/choose-site", view, "choose-site.title");
    }

    @Post
    HttpResponse<?> choose(HttpRequest<?> request, @Body Map<String, Object> body) {
        var form = new Form(body);
        var session = session(request);
        var site = form.id("site");
        if (session.isEmpty() || site.isEmpty() || !own.chooseSite(session.get(), site.get())) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        return HttpResponse.seeOther(URI.create(Entrance.within(Optional.of(form.text("next")))));
    }

    private Optional<Session> session(HttpRequest<?> request) {
        return callers.of(request).filter(Caller::complete).flatMap(Caller::session);
    }

    private List<Choice> choices(Session session, Language language) {
        var grants = people.grants(session.person());
        return sites.all().stream()
                .filter(site -> grants.stream().anyMatch(grant -> grant.site().equals(site.id())))
                .map(site -> new Choice(
                        site.id(),
                        site.code(),
                        language.either(site.nameJa(), site.nameEn()),
                        grants.stream()
                                .filter(grant -> grant.site().equals(site.id()))
                                .map(Grant::role)
                                .map(SignedInVisitors::key)
                                .toList()))
                .toList();
    }
}
