package org.himuro.lims.reporting;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.himuro.lims.identity.Browser;
import org.himuro.lims.identity.IdentityServer;
import org.himuro.lims.identity.SecurityEvent.Door;
import org.himuro.lims.identity.application.Keys;
import org.himuro.lims.identity.application.OpenSession;
import org.himuro.lims.identity.application.People;
import org.himuro.lims.identity.application.Sessions.Stage;
import org.himuro.lims.platform.DemoData;

/** The demo, running, with somebody of every role signed in. */
final class DemoServer implements AutoCloseable {
    private final IdentityServer app = IdentityServer.start("DEMO");
    private final Map<String, String> cookies = new HashMap<>();
    private final Browser browser;

    DemoServer() {
        app.bean(DemoData.class).loadIfEmpty();
        browser = new Browser(app.server.getURI());
    }

    <T> T bean(Class<T> type) {
        return app.bean(type);
    }

    HttpResponse<String> get(String account, String path) {
        return browser.send(as(account, path).GET());
    }

    HttpResponse<String> post(String account, String path, Map<String, String> fields) {
        var form = fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var token = app.bean(Keys.class).mac(Keys.Use.FORM, cookie(account));
        return browser.send(as(account, path)
                .header("X-CSRF-Token", token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder as(String account, String path) {
        return HttpRequest.newBuilder(browser.at(path))
                .header("Accept", "text/html, */*")
                .header("Accept-Language", "en")
                .header("Cookie", "himuro-language=en; himuro-session=" + cookie(account));
    }

    private String cookie(String account) {
        return cookies.computeIfAbsent(account, name -> {
            var person = app.bean(People.class).byAccount(name).orElseThrow();
            return app.bean(OpenSession.class)
                    .open(person, Stage.FULL, Door.PASSWORD, Optional.empty(), "127.0.0.1", false)
                    .token()
                    .text();
        });
    }

    @Override
    public void close() {
        app.close();
    }
}
