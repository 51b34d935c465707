package org.himuro.lims.platform.web;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Scripts, styles, icons and fonts, held in memory, compressed once, and addressed by a digest of them all: a new build has new
 * addresses, so browsers may keep every file for ever. Fonts carry their own digest in the name and survive a new build.
 *
 * <p>The parts in {@code css/himuro/} are joined in the order of their names into one file: one request, no build.
 */
@Singleton
public final class Assets {
    private static final String PARTS = "css/himuro/";
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2",
            "txt", "text/plain; charset=utf-8",
            "json", "application/json",
            "webmanifest", "application/manifest+json",
            "png", "image/png",
            "wasm", "application/wasm");

    private final SortedMap<String, Asset> files = new TreeMap<>();
    private final String version;

    Assets() {
        var raw = Resources.below("static");
        var joined = new ByteArrayOutputStream();
        raw.forEach((name, body) -> {
            if (name.startsWith(PARTS)) {
                joined.writeBytes(body);
            } else {
                asset(name, body);
            }
        });
        asset("css/himuro.css", joined.toByteArray());
        version = digest(raw);
    }

    /** The address of a file, for example {@code href("js/bench.js")}. */
    public String href(String name) {
        return "/static/v" + version + "/" + name;
    }

    /** The addresses of all files whose name begins so. */
    public Stream<String> hrefs(String beginning) {
        return files.keySet().stream()
                .filter(name -> name.startsWith(beginning))
                .map(this::href);
    }

    /** Fonts are named by their content. */
    public Stream<String> fonts() {
        return files.keySet().stream().filter(name -> name.endsWith(".woff2")).map(name -> "/static/" + name);
    }

    /** The digest in the addresses, sixteen hexadecimal digits. */
    public String version() {
        return version;
    }

    Optional<Asset> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    private void asset(String name, byte[] body) {
        var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type != null) {
            files.put(name, new Asset(type, body, type.startsWith("font/") ? body : gzip(body)));
        }
    }

    private static byte[] gzip(byte[] body) {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.size() < body.length ? out.toByteArray() : body;
    }

    private static String digest(SortedMap<String, byte[]> raw) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            raw.values().forEach(sha::update);
            return HexFormat.of().formatHex(sha.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
