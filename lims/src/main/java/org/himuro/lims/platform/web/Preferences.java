package org.himuro.lims.platform.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Language and theme of this browser, kept in cookies; they carry nothing about the person. */
@Hidden
@Controller("/preferences")
@Produces(MediaType.ALL)
final class Preferences {
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> choose(@Body Map<String, String> form) {
        var back = Optional.ofNullable(form.get("back"))
                .filter(Preferences::within)
                .orElse("/");
        var response = HttpResponse.seeOther(URI.create(back));
        Optional.ofNullable(form.get("language"))
                .flatMap(Language::of)
                .ifPresent(language -> response.cookie(cookie(Frames.LANGUAGE, language.tag())));
        Optional.ofNullable(form.get("theme"))
                .filter(Frames.THEMES::contains)
                .ifPresent(theme -> response.cookie(cookie(Frames.THEME, theme)));
        return response;
    }

    /** Only a path of our own: never a way to another site. */
    private static boolean within(String back) {
        return back.matches("/([^/\\\\].*)?") && back.chars().allMatch(c -> c > 0x20 && c < 0x7f);
    }

    private static Cookie cookie(String name, String value) {
        return Cookie.of(name, value)
                .path("/")
                .httpOnly(true)
                .sameSite(SameSite.Lax)
                .maxAge(Duration.ofDays(400));
    }
}
