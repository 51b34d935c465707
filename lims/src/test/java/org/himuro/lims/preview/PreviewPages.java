package org.himuro.lims.preview;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.scan.application.BenchPage;

@Controller
@Requires(env = "preview")
final class PreviewPages {
    private final Pages pages;
    private final ObjectMapper mapper;

    PreviewPages(Pages pages, ObjectMapper mapper) {
        this.pages = pages;
        this.mapper = mapper;
    }

    @Get("/preview/tube")
    HttpResponse<?> tube(HttpRequest<?> request) {
        var view = TubeExample.page();
        return pages.show(request, Room.BANK, "reporting/tube", view, "tube.title", view.code());
    }

    @Get("/preview/bench/{name}")
    HttpResponse<?> bench(HttpRequest<?> request, String name) throws IOException {
        var json = mapper.writeValueAsString(BenchExample.of(name, Instant.now()));
        var view = new BenchPage("切り出し室 1番台", ZoneId.of("Asia/Tokyo"), json);
        return pages.show(request, Room.BENCH, "scan/bench", view, "bench.title");
    }

    @Get("/preview/broken")
    HttpResponse<?> broken() {
        throw new IllegalStateException("invented failure");
    }
}
