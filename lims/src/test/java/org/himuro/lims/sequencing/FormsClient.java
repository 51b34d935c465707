package org.himuro.lims.sequencing;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser as far as cookies, forms and files go; it follows nothing. */
final class FormsClient {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI base;
    private String token = "";

    FormsClient(URI base, String account, String password) throws Exception {
        this.base = base;
        get("/sign-in");
        post("/sign-in", Map.of("account", account, "password", password));
        get("/");
    }

    String token() {
        return token;
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(base.resolve(path)).header("Accept", "text/html"));
    }

    HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        var all = new HashMap<>(fields);
        all.put("csrf", token);
        var form = all.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** @param withToken whether the form carries the token of the page, as its first field */
    HttpResponse<String> upload(
            String path, Map<String, String> fields, Map<String, String> headers, boolean withToken, String... files)
            throws Exception {
        var body = new StringBuilder();
        if (withToken) {
            body.append(field("csrf", token));
        }
        fields.forEach((name, value) -> body.append(field(name, value)));
        for (int i = 0; i < files.length; i++) {
            body.append("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"山田 " + i
                            + ".json\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .append(files[i])
                    .append("\r\n");
        }
        var request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(HttpRequest.BodyPublishers.ofString(body + "--edge--\r\n"));
        headers.forEach(request::header);
        return send(request);
    }

    /** As other programs write a form: files first, and each part with a type. */
    HttpResponse<String> uploadTokenLast(String path, Map<String, String> fields, String file) throws Exception {
        var body = new StringBuilder("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.json\"\r\n"
                + "Content-Type: application/json\r\n\r\n" + file + "\r\n");
        var all = new HashMap<>(fields);
        all.put("csrf", token);
        all.forEach((name, value) -> body.append("--edge\r\nContent-Type: text/plain; charset=utf-8\r\n"
                + "Content-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n"));
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(HttpRequest.BodyPublishers.ofString(body + "--edge--\r\n")));
    }

    private static String field(String name, String value) {
        return "--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        var found = TOKEN.matcher(response.body());
        if (found.find()) {
            token = found.group(1);
        }
        return response;
    }
}
