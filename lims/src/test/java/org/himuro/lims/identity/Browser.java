package org.himuro.lims.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser as far as cookies and forms go: it keeps cookies, follows nothing, and posts the token of the page it saw last. */
public final class Browser {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]*)\"");
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(Redirect.NEVER)
            .build();
    private final URI base;
    private String token = "";

    public Browser(URI base) {
        this.base = base;
    }

    public HttpResponse<String> get(String path) {
        return remember(send(HttpRequest.newBuilder(base.resolve(path)).header("Accept", "text/html")));
    }

    public HttpResponse<String> post(String path, Map<String, String> fields) {
        var all = new java.util.HashMap<>(fields);
        all.putIfAbsent("csrf", token);
        var form = all.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return form(path, form);
    }

    /** A form with a field given more than once, as it goes over the line. */
    public HttpResponse<String> postAll(String path, String fields) {
        return form(path, fields + "&csrf=" + token);
    }

    private HttpResponse<String> form(String path, String form) {
        return remember(send(HttpRequest.newBuilder(base.resolve(path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))));
    }

    /** Through the sign-in page, as a person does. */
    public HttpResponse<String> signIn(String account, String password) {
        get("/sign-in");
        return post("/sign-in", Map.of("account", account, "password", password));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public URI at(String path) {
        return base.resolve(path);
    }

    /** The token of the page seen last. */
    public String token() {
        return token;
    }

    public CookieManager cookies() {
        return cookies;
    }

    private HttpResponse<String> remember(HttpResponse<String> response) {
        var found = TOKEN.matcher(response.body());
        if (found.find()) {
            token = found.group(1);
        }
        return response;
    }

    public static String to(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElse("");
    }
}
