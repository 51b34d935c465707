package org.himuro.lims.quality.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.integrations.table.SafeCsv;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Language;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.quality.Seriousness;
import org.himuro.lims.quality.application.Trend;
import org.himuro.lims.quality.application.TrendPage;
import org.himuro.lims.quality.application.TrendQueries;
import org.himuro.lims.quality.application.TrendQueries.Count;

/** How deviations come about over the months: by cause and by site. */
@Hidden
@Controller("/deviations")
@Needs(Right.SEE_DEVIATIONS)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class TrendPages {
    private static final List<String> HEAD =
            List.of("month", "site", "cause", "count", "open", "critical", "major", "minor");
    private static final int YEAR = 12;
    private static final int LONGEST = 36;

    private final TrendQueries trends;
    private final Sites sites;
    private final Pages pages;
    private final Frames frames;
    private final InstantSource clock;

    TrendPages(TrendQueries trends, Sites sites, Pages pages, Frames frames, InstantSource clock) {
        this.trends = trends;
        this.sites = sites;
        this.pages = pages;
        this.frames = frames;
        this.clock = clock;
    }

    @Get("/trend")
    HttpResponse<?> page(HttpRequest<?> request, Viewer viewer) {
        var length = length(request);
        var trend = Trend.of(counts(viewer, length), now(viewer), length);
        var view = new TrendPage(trend, length, names(request));
        return pages.show(request, Room.DESK, "quality/trend", view, "trend.title");
    }

    /** Every count for itself. */
    @Get("/trend.csv")
    HttpResponse<?> csv(HttpRequest<?> request, Viewer viewer) {
        var names = names(request);
        var csv = new SafeCsv();
        csv.row(HEAD);
        for (var c : counts(viewer, length(request))) {
            csv.row(List.of(
                    c.month().toString(),
                    Trend.name(names, c.site()),
                    c.code(),
                    String.valueOf(c.all()),
                    String.valueOf(c.open()),
                    String.valueOf(c.rated(Seriousness.CRITICAL)),
                    String.valueOf(c.rated(Seriousness.MAJOR)),
                    String.valueOf(c.rated(Seriousness.MINOR))));
        }
        return HttpResponse.ok(csv.taken().getBytes(StandardCharsets.UTF_8))
                .contentType(MediaType.of("text/csv; charset=utf-8"))
                .header("Content-Disposition", "attachment; filename=deviations-by-month.csv")
                .header("Cache-Control", "no-store");
    }

    private static int length(HttpRequest<?> request) {
        var asked = Fields.query(request);
        var length = asked.count("months", 1, LONGEST).orElse(YEAR);
        asked.check();
        return length;
    }

    private YearMonth now(Viewer viewer) {
        return YearMonth.from(clock.instant().atZone(viewer.zone()));
    }

    private List<Count> counts(Viewer viewer, int length) {
        var from = now(viewer).minusMonths(length - 1L).atDay(1).atStartOfDay(viewer.zone());
        return trends.since(VisibleSites.of(viewer), from.toInstant(), viewer.zone());
    }

    private Map<UUID, String> names(HttpRequest<?> request) {
        var ja = frames.text(request).language() == Language.JA;
        return sites.all().stream().collect(Collectors.toMap(Sites.Site::id, s -> ja ? s.nameJa() : s.nameEn()));
    }
}
