package org.himuro.lims.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * Renders a template into an answer. Each template has {@code @param Frame f}, {@code @param Text t} and {@code @param <view record> m};
 * a fragment for htmx has {@code t} and {@code m}. A handler that answers with a page says {@code @Produces(MediaType.TEXT_HTML)}, or a
 * browser that asks for nothing else is told 406.
 */
@Singleton
public final class Pages {
    static final String HTML = "text/html; charset=utf-8";
    private final TemplateEngine engine;
    private final Frames frames;

    Pages(Frames frames) {
        this.engine = TemplateEngine.createPrecompiled(ContentType.Html);
        this.frames = frames;
    }

    /** A whole page: {@code show(request, Room.BANK, "storage/box", view, "storage.box.title", view.code())}. */
    public MutableHttpResponse<byte[]> show(
            HttpRequest<?> request, Room room, String template, Object view, String title, Object... args) {
        return show(request, HttpStatus.OK, room, template, view, title, args);
    }

    /** The same with another status, for a form that comes back with its errors (422). */
    public MutableHttpResponse<byte[]> show(
            HttpRequest<?> request,
            HttpStatus status,
            Room room,
            String template,
            Object view,
            String title,
            Object... args) {
        var frame = frames.frame(request, room, title, args);
        var shown = status.getCode() < 400 || status == HttpStatus.UNPROCESSABLE_ENTITY ? frame : frame.ofProblem();
        return answer(status, template, Map.of("f", shown, "t", frames.text(request), "m", view));
    }

    /** A page in which nobody stands, and which a browser may keep. */
    public MutableHttpResponse<byte[]> kept(Language language, Room room, String template, Object view, String title) {
        var text = frames.text(language);
        var params = Map.<String, Object>of("f", frames.ofNobody(text, room, title), "t", text, "m", view);
        return HttpResponse.ok(rendered(template, params))
                .header(HttpHeaders.CONTENT_TYPE, HTML)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    /** A piece of a page, for htmx. */
    public MutableHttpResponse<byte[]> fragment(HttpRequest<?> request, String template, Object view) {
        return answer(HttpStatus.OK, template, Map.of("t", frames.text(request), "m", view));
    }

    private MutableHttpResponse<byte[]> answer(HttpStatus status, String template, Map<String, Object> params) {
        return HttpResponse.<byte[]>status(status)
                .body(rendered(template, params))
                .header(HttpHeaders.CONTENT_TYPE, HTML)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, "Cookie, Accept-Language, HX-Request");
    }

    private byte[] rendered(String template, Map<String, Object> params) {
        var out = new Utf8ByteOutput();
        engine.render(template + ".jte", params, out);
        return out.toByteArray();
    }
}
