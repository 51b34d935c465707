package org.himuro.lims.scan.adapter.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himuro.labels.id.Command;
import org.himuro.lims.identity.Anyone;
import org.himuro.lims.platform.web.Assets;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Language;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.scan.application.BenchPage;
import org.himuro.lims.scan.model.Station;

/**
 * What a browser keeps of the bench so that it opens without a network (C7): files, and a page in which nobody stands. Nothing of a
 * case is in it: what the bench was told is opened by badge and PIN ({@code safe.js}).
 */
@Hidden
@Controller(AwayPages.BENCH)
@Anyone
final class AwayPages {
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String MANIFEST = "application/manifest+json";
    /** All scripts: those that are not of the bench are small. */
    private static final List<String> NEEDED =
            List.of("css/himuro.css", "icons.svg", "mark.svg", "app-", "js/", "vendor/zxing");

    private static final Set<Language> SPOKEN = EnumSet.complementOf(EnumSet.of(Language.PSEUDO));

    static final String BENCH = "/bench";
    /** The bench when nothing is in hand. */
    private static final String GROUND = "#14222d";

    private final Pages pages;
    private final Frames frames;
    private final Assets assets;
    private final ObjectMapper json;

    AwayPages(Pages pages, Frames frames, Assets assets, ObjectMapper json) {
        this.pages = pages;
        this.frames = frames;
        this.assets = assets;
        this.json = json;
    }

    /** The page that opens without a network, in each language at an address of its own. */
    @Get("/away/{language}")
    @Produces(MediaType.ALL)
    HttpResponse<?> page(@PathVariable String language) {
        var view = new BenchPage("", ZoneId.of("UTC"), Command.Word.YES.code(), "", Station.BENCH);
        return Language.of(language)
                .filter(SPOKEN::contains)
                .<HttpResponse<?>>map(l -> pages.kept(l, Room.BENCH, "scan/bench", view, "bench.title"))
                .orElseGet(() -> HttpResponse.status(HttpStatus.NOT_FOUND));
    }

    /** The service worker; another build is another worker. */
    @Get("/worker.js")
    @Produces(MediaType.ALL)
    HttpResponse<String> worker() throws IOException {
        var files = Stream.concat(NEEDED.stream().flatMap(assets::hrefs), assets.fonts())
                .distinct()
                .toList();
        var shells = SPOKEN.stream().collect(Collectors.toMap(Language::tag, l -> BENCH + "/away/" + l.tag()));
        var kept = json.writeValueAsString(new Kept(assets.version(), files, shells));
        var text = "self.BENCH = " + kept + ";\nimportScripts(\"" + assets.href("js/bench-worker.js") + "\");\n";
        return HttpResponse.ok(text)
                .header(HttpHeaders.CONTENT_TYPE, SCRIPT)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header("Service-Worker-Allowed", BENCH);
    }

    /** For the start screen of a tablet. */
    @Get("/himuro.webmanifest")
    @Produces(MediaType.ALL)
    HttpResponse<String> manifest(@QueryValue(defaultValue = "ja") String lang) throws IOException {
        var text = frames.text(Language.of(lang).orElse(Language.JA));
        var name = text.of("bench-away.app");
        var icons = List.of(
                new Icon(assets.href("app-192.png"), "192x192", "image/png", "any"),
                new Icon(assets.href("app-512.png"), "512x512", "image/png", "any"),
                new Icon(assets.href("app-512.png"), "512x512", "image/png", "maskable"));
        var app = new App(BENCH, name, BENCH, BENCH, "standalone", GROUND, GROUND, icons);
        return HttpResponse.ok(json.writeValueAsString(app))
                .header(HttpHeaders.CONTENT_TYPE, MANIFEST)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    /** @param shells by language */
    @Serdeable
    record Kept(String version, List<String> files, Map<String, String> shells) {
        Kept {
            files = List.copyOf(files);
            shells = Map.copyOf(shells);
        }
    }

    /** Web application manifest, W3C. */
    @Serdeable
    record App(
            String id,
            String name,
            @JsonProperty("start_url") String start,
            String scope,
            String display,
            @JsonProperty("background_color") String ground,
            @JsonProperty("theme_color") String theme,
            List<Icon> icons) {
        App {
            icons = List.copyOf(icons);
        }
    }

    @Serdeable
    record Icon(String src, String sizes, String type, String purpose) {}
}
