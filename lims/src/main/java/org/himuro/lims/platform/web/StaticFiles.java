package org.himuro.lims.platform.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;

/** Sends static files: immutable under an address that names their content, briefly cached under a plain one. */
@Hidden
@Controller("/static")
@Produces(MediaType.ALL)
final class StaticFiles {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String DECODER = "js/camera-worker.js";
    private final Assets assets;

    StaticFiles(Assets assets) {
        this.assets = assets;
    }

    @Get("/v{version}/{+path}")
    HttpResponse<byte[]> versioned(String version, String path, HttpRequest<?> request) {
        // a page of yesterday's build may ask for yesterday's file: it gets today's, uncached
        return answer(path, request, version.equals(assets.version()) ? FOR_EVER : "no-cache");
    }

    @Get("/fonts/{+name}")
    HttpResponse<byte[]> font(String name, HttpRequest<?> request) {
        return answer("fonts/" + name, request, FOR_EVER);
    }

    private HttpResponse<byte[]> answer(String path, HttpRequest<?> request, String caching) {
        var answer = assets.find(path).map(asset -> send(asset, request, caching));
        if (path.equals(DECODER)) {
            answer.ifPresent(decoder -> decoder.header(SecurityHeaders.POLICY, SecurityHeaders.DECODER));
        }
        return answer.orElseGet(HttpResponse::notFound);
    }

    private static MutableHttpResponse<byte[]> send(Asset asset, HttpRequest<?> request, String caching) {
        var zip = asset.compressed()
                && request.getHeaders()
                        .findFirst(HttpHeaders.ACCEPT_ENCODING)
                        .orElse("")
                        .contains("gzip");
        var response = HttpResponse.ok(zip ? asset.gzip() : asset.body())
                .header(HttpHeaders.CONTENT_TYPE, asset.type())
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return zip ? response.header(HttpHeaders.CONTENT_ENCODING, "gzip") : response;
    }
}
