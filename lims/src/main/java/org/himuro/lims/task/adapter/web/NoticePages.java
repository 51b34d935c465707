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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.identity.MailAddresses;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.task.NoticeKind;
import org.himuro.lims.task.application.MailServer;
import org.himuro.lims.task.application.NoticeBook;
import org.himuro.lims.task.application.NoticesPage;
import org.himuro.lims.task.application.NoticesPage.Choice;

/** Which notices come by mail: each person's own choice. */
@Hidden
@Controller("/settings/notices")
@Needs(Right.SIGNED_IN)
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class NoticePages {
    private final MailAddresses addresses;
    private final NoticeBook book;
    private final MailServer server;
    private final Pages pages;

    NoticePages(MailAddresses addresses, NoticeBook book, MailServer server, Pages pages) {
        this.addresses = addresses;
        this.book = book;
        this.server = server;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request, Viewer viewer) {
        var unwanted = book.unwanted(viewer.person());
        var view = new NoticesPage(
                addresses.of(viewer.person()),
                server.setup().leaves(),
                may(viewer).stream()
                        .map(kind -> new Choice(kind, !unwanted.contains(kind)))
                        .toList(),
                book.last(viewer.person(), Optional.empty()),
                request.getParameters().getFirst("said").filter("saved"::equals).isPresent());
        return pages.show(request, Room.DESK, "task/notices", view, "notices.title");
    }

    /** A kind that is not offered to this person stays as it was. */
    @Post
    HttpResponse<?> choose(Viewer viewer, @Body Map<String, Object> body) {
        var form = Fields.form(body);
        var wanted = may(viewer).stream()
                .map(kind -> new Choice(kind, form.flag(kind.name())))
                .toList();
        form.check();
        wanted.forEach(choice -> book.want(viewer.person(), choice.kind(), choice.wanted()));
        return HttpResponse.seeOther(URI.create("/settings/notices?said=saved"));
    }

    /** Who may see it may be named by it. */
    private static List<NoticeKind> may(Viewer viewer) {
        return Arrays.stream(NoticeKind.values())
                .filter(kind -> kind.reaches(viewer.roles(), true))
                .toList();
    }
}
