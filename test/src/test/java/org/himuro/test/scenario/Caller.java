package org.himuro.test.scenario;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.himuro.lims.shared.UuidV7;

/**
 * Somebody at a browser: signs in by the form, keeps cookies, posts what forms post and what the bench's script sends. The
 * same person may also have a machine, which speaks the API with a token. Everything answered goes into the transcript.
 */
final class Caller {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final String HTML = "text/html,application/xhtml+xml,*/*;q=0.8";
    /** A session sleeps after half an hour; who moves the clock faster than the server looks signs in again. */
    private static final Duration AWAY = Duration.ofMinutes(25);

    private static final AtomicInteger DESKS = new AtomicInteger();

    private final URI base;
    private final String account;
    private final String password;
    private final String machine;
    private final InstantSource clock;
    private final List<Answer> transcript;
    private HttpClient client = HttpClient.newHttpClient();
    private Instant signedIn = Instant.EPOCH;
    private String csrf = "";
    private String language = "ja";
    private int acts;

    /** @param machine the token of this person's machine; empty where there is none */
    Caller(URI base, Account account, String machine, InstantSource clock, List<Answer> transcript) {
        this.base = base;
        this.account = account.name();
        this.password = account.password();
        this.machine = machine;
        this.clock = clock;
        this.transcript = transcript;
    }

    record Account(String name, String password) {}

    /** A file as a form sends it. */
    record Upload(String name, byte[] bytes) {}

    void speaks(String other) {
        language = other;
    }

    Answer get(String path) {
        present();
        return send(request(path).header("Accept", HTML).GET(), "GET " + path);
    }

    Answer post(String path, String... fields) {
        present();
        return form(path, fields);
    }

    private Answer form(String path, String... fields) {
        var all = new LinkedHashMap<String, String>();
        all.put("csrf", csrf);
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        var body = all.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(
                request(path)
                        .header("Accept", HTML)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)),
                "POST " + path);
    }

    Answer upload(String path, Map<String, String> fields, List<Upload> files) {
        present();
        var whole = new LinkedHashMap<>(Map.of("csrf", csrf));
        whole.putAll(fields);
        return send(
                request(path)
                        .header("Accept", HTML)
                        .header("X-CSRF-Token", csrf)
                        .header("Content-Type", "multipart/form-data; boundary=edge")
                        .POST(BodyPublishers.ofByteArray(parts(whole, files))),
                "POST " + path);
    }

    /** A scan as the bench's script sends it: now, by the bench's clock. */
    Answer scan(String symbol) {
        var at = clock.instant();
        return scanRaw("{\"actId\":\"%s\",\"symbols\":[\"%s\"],\"occurredAt\":\"%s\",\"sentAt\":\"%s\"}"
                .formatted(act(), symbol, at, at));
    }

    /** What a broken script might send. */
    Answer scanRaw(String json) {
        present();
        return send(
                request("/bench/scans")
                        .header("Accept", "application/json")
                        .header("Content-Type", "application/json")
                        .header("X-CSRF-Token", csrf)
                        .POST(BodyPublishers.ofString(json)),
                "POST /bench/scans");
    }

    Answer api(String path) {
        return send(byMachine(path).GET(), "GET " + path);
    }

    Answer api(String path, String json) {
        return api(path, json, clock.instant());
    }

    /** @param at when it happened, told now */
    Answer api(String path, String json, Instant at) {
        return send(
                byMachine(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", act().toString())
                        .header("Occurred-At", at.toString())
                        .POST(BodyPublishers.ofString(json)),
                "POST " + path);
    }

    /** By a link's secret and its code, without an account. @param json empty for a question */
    Answer byLink(String path, String secret, String code, String json) {
        var request = request(path)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + secret)
                .header("Receiver-Code", code)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", act().toString())
                .header("Occurred-At", clock.instant().toString());
        return json.isEmpty()
                ? send(request.GET(), "GET " + path)
                : send(request.POST(BodyPublishers.ofString(json)), "POST " + path);
    }

    Answer apiRaw(String path, String type, byte[] body) {
        return send(
                byMachine(path)
                        .header("Content-Type", type)
                        .header("Idempotency-Key", act().toString())
                        .POST(BodyPublishers.ofByteArray(body)),
                "POST " + path);
    }

    Answer apiUpload(String path, List<Upload> files) {
        return apiRaw(path, "multipart/form-data; boundary=edge", parts(Map.of(), files));
    }

    private UUID act() {
        return UuidV7.of(clock.instant(), ++acts & 0xFFF, account.hashCode() * 31L + acts);
    }

    private HttpRequest.Builder byMachine(String path) {
        return request(path).header("Accept", "application/json").header("Authorization", "Bearer " + machine);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).header("Accept-Language", language);
    }

    /** Signs in again where the session has gone to sleep. */
    private void present() {
        var now = clock.instant();
        if (Duration.between(signedIn, now).compareTo(AWAY) > 0) {
            client = atAnotherDesk();
            send(request("/sign-in").header("Accept", HTML).GET(), "GET /sign-in");
            form("/sign-in", "account", account, "password", password).is(303);
            send(request("/").header("Accept", HTML).GET(), "GET /").is(200);
            signedIn = now;
        }
    }

    /** From an address of its own: days pass here in a second, and forty sign-ins a minute are the most from one. */
    private static HttpClient atAnotherDesk() {
        int desk = DESKS.incrementAndGet();
        try {
            return HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .localAddress(InetAddress.getByAddress(
                            new byte[] {127, 0, (byte) (desk / 200 + 1), (byte) (desk % 200 + 2)}))
                    .build();
        } catch (UnknownHostException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer send(HttpRequest.Builder request, String named) {
        try {
            var response = client.send(request.build(), BodyHandlers.ofByteArray());
            var headers = response.headers();
            var answer = new Answer(
                    account,
                    named,
                    response.statusCode(),
                    headers.firstValue("Content-Type").orElse(""),
                    headers.map().toString(),
                    headers.firstValue("Location").orElse(""),
                    response.body());
            transcript.add(answer);
            var found = TOKEN.matcher(answer.body());
            if (found.find()) {
                csrf = found.group(1);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(named, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] parts(Map<String, String> fields, List<Upload> files) {
        var body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(
                ("--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        for (var file : files) {
            body.writeBytes(("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.name()
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file.bytes());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes("--edge--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
