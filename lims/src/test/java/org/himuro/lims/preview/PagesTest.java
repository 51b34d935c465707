package org.himuro.lims.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.himuro.lims.testing.Visible;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private static final EmbeddedServer SERVER = PreviewServer.start(-1);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void started() {
        assertThat(SERVER.isRunning()).isTrue();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
        CLIENT.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tube", "tubes", "home", "board", "box", "rack", "unit", "bench/run", "none"})
    void no_text_of_a_page_is_untranslated(String page) throws IOException, InterruptedException {
        var html = get("/preview/" + page + "?lang=qps").body();
        // our own brackets come in pairs; what is left between the pairs is what nobody translated
        assertThat(Visible.texts(html))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text.replaceAll("⟦[^⟦]*⟧", "").replaceAll("[\\s·/–-]|&#\\d+;", ""))
                        .as(text)
                        .isEmpty());
        assertThat(html).doesNotContain("‹");
    }

    @Test
    void a_text_that_nobody_translated_would_be_found() {
        assertThat(Visible.texts("<p>⟦a⟧</p><p title=\"b\">c <b translate=\"no\">d</b></p>"))
                .containsExactly("⟦a⟧", "b", "c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/preview/tube", "/preview/none", "/static/fonts/none.woff2", "/preview/broken"})
    void every_answer_forbids_inline_script_and_framing(String path) throws IOException, InterruptedException {
        var headers = get(path).headers();
        assertThat(headers.allValues("Content-Security-Policy"))
                .hasSize(1)
                .allSatisfy(policy -> assertThat(policy)
                        .contains("default-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void the_decoder_of_camera_pictures_may_compile_wasm_and_nothing_else_may()
            throws IOException, InterruptedException {
        assertThat(scriptPolicy("camera-worker.js")).isEqualTo("script-src 'self' 'wasm-unsafe-eval'");
        assertThat(scriptPolicy("camera-overlay.js")).isEqualTo("script-src 'self'");
    }

    private static String scriptPolicy(String module) throws IOException, InterruptedException {
        var answer = get("/static/v0/js/" + module);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Pattern.compile("; ")
                .splitAsStream(
                        answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .filter(part -> part.startsWith("script-src"))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tube", "tubes", "home", "board", "box", "rack", "unit", "bench/run"})
    void no_page_needs_inline_script_or_style(String page) throws IOException, InterruptedException {
        assertThat(get("/preview/" + page).body()).doesNotContainPattern("\\sstyle=|\\son[a-z]+=\"|<style|<script>");
    }

    @Test
    void files_are_kept_for_ever_under_the_address_of_their_content_and_sent_compressed()
            throws IOException, InterruptedException {
        var page = get("/preview/tube").body();
        var links = Pattern.compile("(?:href|src)=\"(/static/[^\"#]+)")
                .matcher(page)
                .results()
                .map(m -> m.group(1))
                .distinct()
                .toList();
        assertThat(links).hasSizeBetween(4, 6);
        for (var link : links) {
            var answer = send(request(link).header("Accept-Encoding", "gzip").build());
            assertThat(answer.statusCode()).as(link).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        }
        assertThat(get(links.getFirst().replaceFirst("/v[0-9a-f]+/", "/v0000/"))
                        .headers()
                        .firstValue("Cache-Control"))
                .contains("no-cache");
    }

    @Test
    void a_person_gets_a_page_about_what_is_missing_and_a_machine_a_problem() throws IOException, InterruptedException {
        var person = send(request("/nowhere")
                .header("Accept", "text/html")
                .header("Accept-Language", "en")
                .build());
        assertThat(person.statusCode()).isEqualTo(404);
        assertThat(person.body()).contains("Not found", "What was not harmed");
        var machine = get("/api/v1/nowhere");
        assertThat(machine.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(machine.body()).contains("\"code\":\"not-found\"", "\"status\":404", "\"id\":");
    }

    @Test
    void an_unexpected_error_shows_an_id_and_nothing_of_its_inside() throws IOException, InterruptedException {
        var answer =
                send(request("/preview/broken").header("Accept", "text/html").build());
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .containsPattern("[2-9A-Z]{4}-[2-9A-Z]{4}")
                .doesNotContain("invented failure", "Exception", "at org.");
    }

    @Test
    void a_wrong_method_is_answered_with_the_methods_that_are_right() throws IOException, InterruptedException {
        var answer = send(request("/preview/tube").DELETE().build());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET");
    }

    @Test
    void head_answers_like_get_without_a_body() throws IOException, InterruptedException {
        var answer = send(request("/preview/tube").HEAD().build());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void a_form_sent_by_another_site_is_stopped() throws IOException, InterruptedException {
        assertThat(choose("language=en", "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(choose("language=en", "Origin", "https://elsewhere.example").statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_language_chosen_is_remembered_and_the_way_back_stays_with_us() throws IOException, InterruptedException {
        var chosen = choose("language=en&back=%2Fpreview%2Ftube", "Sec-Fetch-Site", "same-origin");
        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(chosen.headers().firstValue("Location")).contains("/preview/tube");
        assertThat(chosen.headers().firstValue("Set-Cookie").orElse("")).contains("himuro-language=en", "HTTPOnly");
        var away = choose("theme=dark&back=%2F%2Felsewhere.example", "Sec-Fetch-Site", "same-origin");
        assertThat(away.headers().firstValue("Location")).contains("/");
        var page = send(
                request("/preview/tube").header("Cookie", "himuro-language=en").build());
        assertThat(page.body()).contains("lang=\"en\"", "The story of this tube");
    }

    private static HttpResponse<String> choose(String form, String header, String value)
            throws IOException, InterruptedException {
        return send(request("/preferences")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(header, value)
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).header("Accept", "text/html").build());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(SERVER.getURL() + path));
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return CLIENT.send(request, BodyHandlers.ofString());
    }
}
