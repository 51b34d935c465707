package org.himuro.lims.preview;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Room;

@Controller
@Requires(env = "preview")
final class PreviewPages {
    private final Pages pages;

    PreviewPages(Pages pages) {
        this.pages = pages;
    }

    @Get("/preview/tube")
    HttpResponse<?> tube(HttpRequest<?> request) {
        var view = TubeExample.page();
        return pages.show(request, Room.BANK, "reporting/tube", view, "tube.title", view.code());
    }

    @Get("/preview/broken")
    HttpResponse<?> broken() {
        throw new IllegalStateException("invented failure");
    }
}
