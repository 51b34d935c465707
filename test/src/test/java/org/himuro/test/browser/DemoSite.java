package org.himuro.test.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.himuro.lims.identity.SecurityEvent.Door;
import org.himuro.lims.identity.application.Keys;
import org.himuro.lims.identity.application.OpenSession;
import org.himuro.lims.identity.application.People;
import org.himuro.lims.identity.application.Sessions.Stage;
import org.himuro.test.support.Application;

/** The demo as a first start shows it, once for all tests of this process that look at pages. */
final class DemoSite {
    /** What {@code himuro start} prints beside the accounts. */
    static final String PASSWORD = "himuro-demo-26";

    private static final DemoSite SITE = new DemoSite();

    private final Application application = Application.sharedDemo();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> sessions = new ConcurrentHashMap<>();
    /** Found once, before any test works in the demo. */
    private final Itinerary itinerary = new Itinerary(this);

    private DemoSite() {
        Runtime.getRuntime().addShutdownHook(new Thread(client::close));
    }

    static DemoSite running() {
        return SITE;
    }

    Application application() {
        return application;
    }

    Itinerary itinerary() {
        return itinerary;
    }

    String address() {
        return "http://127.0.0.1:" + application.port();
    }

    /** The cookie of somebody signed in; empty for nobody. */
    Optional<String> session(String account) {
        return account.isEmpty()
                ? Optional.empty()
                : Optional.of(sessions.computeIfAbsent(account, a -> open(a, Stage.FULL)));
    }

    /** A session of its own, at this stage of signing in. */
    String open(String account, Stage stage) {
        var person = application.bean(People.class).byAccount(account).orElseThrow();
        return application
                .bean(OpenSession.class)
                .open(person, stage, Door.PASSWORD, Optional.empty(), "127.0.0.1", false)
                .token()
                .text();
    }

    /** The answer as the server gives it: nothing is followed. */
    HttpResponse<String> get(String account, String path, String language) {
        return send(request(account, path, language).GET());
    }

    /** A file, as it comes. */
    HttpResponse<byte[]> bytes(String account, String path, String language) throws IOException, InterruptedException {
        return client.send(request(account, path, language).GET().build(), BodyHandlers.ofByteArray());
    }

    /** A form, sent as its page would send it. */
    HttpResponse<String> post(String account, String path, Map<String, String> fields) {
        var form = fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var token =
                application.bean(Keys.class).mac(Keys.Use.FORM, session(account).orElseThrow());
        return send(request(account, path, "en")
                .header("X-CSRF-Token", token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder request(String account, String path, String language) {
        var cookies = "himuro-language=" + language;
        return HttpRequest.newBuilder(URI.create(address() + path))
                .header("Accept", "text/html,*/*;q=0.8")
                .header(
                        "Cookie",
                        session(account)
                                .map(s -> cookies + "; himuro-session=" + s)
                                .orElse(cookies));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
