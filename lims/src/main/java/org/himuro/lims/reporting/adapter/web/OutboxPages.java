package org.himuro.lims.reporting.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.InstantSource;
import java.util.UUID;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Staff;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.ledger.StuckDeliveries;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.reporting.application.OutboxPage;
import org.himuro.lims.reporting.application.OutboxPage.MailLine;
import org.himuro.lims.task.StuckMails;

/** Deliveries that are stuck: seen by whoever audits, tried again by an administrator. */
@Hidden
@Controller("/outbox")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OutboxPages {
    private final StuckDeliveries stuck;
    private final StuckMails mails;
    private final Staff staff;
    private final Pages pages;
    private final Problems problems;
    private final InstantSource clock;

    OutboxPages(
            StuckDeliveries stuck, StuckMails mails, Staff staff, Pages pages, Problems problems, InstantSource clock) {
        this.mails = mails;
        this.staff = staff;
        this.stuck = stuck;
        this.pages = pages;
        this.problems = problems;
        this.clock = clock;
    }

    @Get
    @Needs(Right.AUDIT)
    HttpResponse<?> list(HttpRequest<?> request, Viewer viewer) {
        var undelivered = mails.list(clock.instant());
        var names = staff.names(
                undelivered.stream().map(StuckMails.Stuck::person).distinct().toList());
        var lines = undelivered.stream()
                .map(mail -> new MailLine(mail, names.getOrDefault(mail.person(), "")))
                .toList();
        var view = new OutboxPage(stuck.list(), lines, viewer.may(Right.ADMINISTER));
        return pages.show(request, Room.DESK, "reporting/outbox", view, "outbox.title");
    }

    @Post("/{id}/retry")
    @Needs(Right.ADMINISTER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> retry(HttpRequest<?> request, UUID id) {
        return stuck.retry(id, clock.instant())
                ? HttpResponse.seeOther(URI.create("/outbox"))
                : problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
    }

    @Post("/mails/{id}/retry")
    @Needs(Right.ADMINISTER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> retryMail(HttpRequest<?> request, UUID id) {
        return mails.retry(id, clock.instant())
                ? HttpResponse.seeOther(URI.create("/outbox"))
                : problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
    }
}
