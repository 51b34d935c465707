package org.himuro.test.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Role;
import org.himuro.lims.identity.application.GrantRole;
import org.himuro.lims.identity.application.IssueToken;
import org.himuro.lims.identity.application.RegisterPerson;
import org.himuro.lims.identity.application.SecurityActs;
import org.himuro.lims.ledger.Actor;

/** A machine with a token that speaks to the API over HTTP. */
public final class Machine implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final int port;
    private final String token;

    public Machine(int port, String token) {
        this.port = port;
        this.token = token;
    }

    /** A machine that may store, see tubes and bring lists at the bench's site. */
    public static Machine at(TwoSites sites) {
        return new Machine(sites.app().port(), token(sites, "machine"));
    }

    /** A new account of this name, and a token that may store, see tubes and bring lists as it. */
    public static String token(TwoSites sites, String name) {
        var system = Actor.system(SecurityActs.INSTALLATION);
        var app = sites.app();
        var person = app.bean(RegisterPerson.class)
                .register(system, new RegisterPerson.Wanted(name, name, "en", "cold-enough-2026"))
                .person()
                .orElseThrow();
        var site = sites.bench().site();
        app.bean(GrantRole.class).grant(system, person, site, Role.BIOBANK_MANAGER);
        var rights = Set.of(Right.SEE_TUBES, Right.STORE, Right.IMPORT_BANK);
        var until = Instant.now().plus(Duration.ofDays(1));
        return app.bean(IssueToken.class)
                .issue(system, new IssueToken.Wanted(name, person, site, rights, until))
                .text()
                .orElseThrow()
                .text();
    }

    /** One tube into one position. @throws IOException where no answer came */
    public HttpResponse<String> puts(UUID act, String tube, String box, String cell)
            throws IOException, InterruptedException {
        var body = "{\"puts\":[{\"tube\":\"%s\",\"box\":\"%s\",\"cell\":\"%s\"}]}".formatted(tube, box, cell);
        return post("/api/v1/puts", act, body);
    }

    public HttpResponse<String> post(String path, UUID act, String body) throws IOException, InterruptedException {
        var request = request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", act.toString())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    @Override
    public void close() {
        client.close();
    }
}
