package org.himuro.test.rights;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himuro.lims.identity.Role;
import org.himuro.test.support.StatementLog;

/** Sends what a line of the table says, as one of the newcomers. */
final class Sender {
    private static final List<String> TELLING = List.of("location", "content-type", "etag", "content-disposition");
    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(Redirect.NEVER).build();
    private final URI base;
    private final Newcomers newcomers;
    private final Map<Role, Map<String, String>> own;
    private final StatementLog log;

    Sender(URI base, Newcomers newcomers, Map<Role, Map<String, String>> own, StatementLog log) {
        this.base = base;
        this.newcomers = newcomers;
        this.own = own;
        this.log = log;
    }

    /** @param thing empty for a line that addresses nothing */
    Reply send(ForeignLine line, Role role, String thing) throws SQLException {
        var request = HttpRequest.newBuilder(base.resolve(path(line, role, thing)))
                .header("Accept", "application/json, */*")
                .header("Cookie", "himuro-session=" + newcomers.session(role).cookie())
                .header("X-CSRF-Token", newcomers.session(role).token());
        log.forget();
        try {
            var answer = client.send(with(request, line, role, thing).build(), BodyHandlers.ofString());
            var headers = TELLING.stream()
                    .flatMap(name -> answer.headers().allValues(name).stream().map(value -> name + ": " + value))
                    .collect(Collectors.joining("\n"));
            return new Reply(answer.statusCode(), headers, answer.body(), log.said());
        } catch (IOException e) {
            throw new IllegalStateException(line + " as " + role, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder with(HttpRequest.Builder request, ForeignLine line, Role role, String thing) {
        var said = filled(line.body(), role);
        return switch (line.kind()) {
            case "", "query" -> line.method().equals("GET") ? request.GET() : form(request, "");
            case "form", "ask" -> form(request, said.replace("@", encoded(thing)));
            case "json" ->
                request.header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(said.replace("@", thing)));
            case "file" ->
                request.header("Content-Type", "multipart/form-data; boundary=edge")
                        .POST(BodyPublishers.ofString(file(said.replace("@", thing))));
            case "parts" ->
                request.header("Content-Type", "multipart/form-data; boundary=edge")
                        .POST(BodyPublishers.ofString(parts(said)));
            case "bearer" -> {
                var told = request.header("Authorization", "Bearer " + thing).header("Receiver-Code", "0000000");
                yield line.method().equals("GET")
                        ? told.GET()
                        : told.header("Content-Type", "application/json").POST(BodyPublishers.ofString(said));
            }
            default -> throw new IllegalArgumentException(line.toString());
        };
    }

    private static HttpRequest.Builder form(HttpRequest.Builder request, String body) {
        return request.header("Content-Type", FORM).POST(BodyPublishers.ofString(body));
    }

    private static String file(String content) {
        return "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + content + "\r\n--edge--\r\n";
    }

    private static String parts(String said) {
        return Arrays.stream(said.split("&"))
                        .map(pair -> pair.split("=", 2))
                        .map(pair -> "--edge\r\nContent-Disposition: form-data; name=\"" + pair[0] + "\"\r\n\r\n"
                                + pair[1] + "\r\n")
                        .collect(Collectors.joining())
                + "--edge--\r\n";
    }

    private String path(ForeignLine line, Role role, String thing) {
        var first = line.path().map(name -> filled("<" + name + ">", role)).orElse(thing.isEmpty() ? "none" : thing);
        var path = line.pattern()
                .replace("{kind}", "zpl")
                .replace("{what}", "give")
                .replace("{word}", "approve")
                .replace("{layout}", "tube-wrap")
                .replace("{action}", encoded(thing))
                .replace("{picture}", encoded(thing))
                .replace("{file}", encoded(thing))
                .replaceAll("\\{[^}]*}", encoded(first));
        return line.kind().equals("query") ? path + "?" + line.body().replace("@", encoded(thing)) : path;
    }

    private String filled(String text, Role role) {
        var all = Stream.concat(
                        own.getOrDefault(role, Map.of()).entrySet().stream(),
                        Map.of(
                                "act",
                                Others.fresh().toString(),
                                "now",
                                Instant.now().toString())
                                .entrySet()
                                .stream())
                .toList();
        var filled = text;
        for (var one : all) {
            filled = filled.replace("<" + one.getKey() + ">", one.getValue());
        }
        return filled;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
