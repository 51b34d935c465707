package org.himuro.lims.platform.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.himuro.lims.shared.Ids;

/** Makes the frame and the texts of a page from its request. */
@Singleton
public final class Frames {
    /** Parameters that hold what somebody typed or scanned. */
    private static final Set<String> TYPED = Set.of("q", "for", "case", "in", "project");

    static final String LANGUAGE = "himuro-language";
    static final String THEME = "himuro-theme";
    static final List<String> THEMES = List.of("auto", "light", "dark");

    private final Visitors visitors;
    private final CsrfTokens tokens;
    private final Messages messages;
    private final Assets assets;
    private final WebSettings settings;
    private final Ids ids;
    private final InstantSource clock;
    private final StaffNames names;

    Frames(
            Visitors visitors,
            CsrfTokens tokens,
            Messages messages,
            Assets assets,
            WebSettings settings,
            Ids ids,
            InstantSource clock,
            StaffNames names) {
        this.names = names;
        this.visitors = visitors;
        this.tokens = tokens;
        this.messages = messages;
        this.assets = assets;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** The frame of the page with this title, {@code title} being a message key. */
    public Frame frame(HttpRequest<?> request, Room room, String title, Object... args) {
        return new Frame(
                text(request).of(title, args),
                room,
                visitors.of(request),
                theme(request),
                tokens.issue(request),
                wayBack(request),
                settings.demo(),
                settings.pseudo(),
                assets,
                ids);
    }

    /** A frame in which nobody stands, whoever asks: for a page that a browser keeps. */
    public Frame ofNobody(Text text, Room room, String title) {
        return new Frame(
                text.of(title),
                room,
                Optional.empty(),
                THEMES.getFirst(),
                "",
                room.path(),
                settings.demo(),
                settings.pseudo(),
                assets,
                ids);
    }

    /** What was typed into a search stays out of the page: it may have been a wristband. */
    private static String wayBack(HttpRequest<?> request) {
        var typed = TYPED.stream().anyMatch(name -> request.getParameters().contains(name));
        return typed ? request.getPath() : request.getUri().toString();
    }

    /** What a page that a browser keeps is written in. */
    public Text text(Language language) {
        var times = new Times(clock.instant(), settings.zone(), false);
        return new Text(messages, language, times, assets.href("icons.svg"));
    }

    /** What the reader of this request is spoken to with. */
    public Text text(HttpRequest<?> request) {
        var visitor = visitors.of(request);
        var times = new Times(
                clock.instant(),
                visitor.map(Visitor::zone).orElse(settings.zone()),
                visitor.map(Visitor::eras).orElse(false));
        return new Text(messages, language(request, visitor), times, assets.href("icons.svg"), names);
    }

    private Language language(HttpRequest<?> request, Optional<Visitor> visitor) {
        return request.getParameters()
                .getFirst("lang")
                .flatMap(Language::of)
                .filter(language -> settings.pseudo() || language != Language.PSEUDO)
                .or(() -> request.getCookies()
                        .findCookie(LANGUAGE)
                        .map(Cookie::getValue)
                        .flatMap(Language::of))
                .or(() -> visitor.flatMap(Visitor::language))
                .orElseGet(() -> accepted(request));
    }

    private static Language accepted(HttpRequest<?> request) {
        return request.getHeaders()
                .findFirst("Accept-Language")
                .map(header -> header.toLowerCase(Locale.ROOT))
                .filter(header -> header.startsWith("en"))
                .map(header -> Language.EN)
                .orElse(Language.JA);
    }

    private String theme(HttpRequest<?> request) {
        return request.getParameters()
                .getFirst("theme")
                .filter(theme -> settings.pseudo())
                .or(() -> request.getCookies().findCookie(THEME).map(Cookie::getValue))
                .filter(THEMES::contains)
                .orElse("auto");
    }
}
