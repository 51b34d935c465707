package org.himuro.lims.task.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.identity.MailAddresses;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.task.application.MailPage;
import org.himuro.lims.task.application.MailQueue;
import org.himuro.lims.task.application.MailServer;
import org.himuro.lims.task.application.NoticeBook;
import org.himuro.lims.task.application.SendingMail;
import org.himuro.lims.task.model.Purpose;

/** Whether mail leaves, and a test of it. */
@Hidden
@Controller("/admin/mail")
@Needs(Right.ADMINISTER)
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class MailPages {
    private static final Duration SHOWN = Duration.ofDays(30);

    private final MailAddresses addresses;
    private final NoticeBook book;
    private final MailQueue queue;
    private final MailServer server;
    private final SendingMail sending;
    private final Pages pages;
    private final Ids ids;
    private final InstantSource clock;

    MailPages(
            MailAddresses addresses,
            NoticeBook book,
            MailQueue queue,
            MailServer server,
            SendingMail sending,
            Pages pages,
            Ids ids,
            InstantSource clock) {
        this.addresses = addresses;
        this.book = book;
        this.queue = queue;
        this.server = server;
        this.sending = sending;
        this.pages = pages;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request, Viewer viewer) {
        var view = new MailPage(
                server.setup(),
                book.counts(clock.instant().minus(SHOWN)),
                addresses.of(viewer.person()),
                book.last(viewer.person(), Optional.of(Purpose.TEST.name())));
        return pages.show(request, Room.DESK, "task/mail", view, "admin.mail");
    }

    /** To the administrator's own confirmed address, at once; the page says what the server said. Sent twice it is one mail. */
    @Post("/test")
    HttpResponse<?> test(Viewer viewer, @Body Map<String, Object> body) {
        var form = Fields.form(body);
        var mail = form.act(ids);
        form.check();
        if (server.setup().leaves()) {
            queue.add(mail, Purpose.TEST, viewer.person(), clock.instant());
            sending.now(mail);
        }
        return HttpResponse.seeOther(URI.create("/admin/mail"));
    }
}
