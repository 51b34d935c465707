package org.himuro.labels.picture;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.himuro.labels.json.Json;

/**
 * {@code himuro read barcode FILE...} and {@code himuro read rack-picture FILE... [--layout 8x12] [--seen-from below|above]}: what is
 * read in pictures, as JSON. Exit code 0 = all were read, 2 = one was refused (its findings are printed) or the call was wrong.
 */
public final class ReadPicture {
    private static final int REFUSED = 2;
    private static final String USAGE =
            "Usage: read barcode FILE... | read rack-picture FILE... [--layout 8x12] [--seen-from below|above] ; ";

    private final PrintStream out;
    private final PrintStream err;
    private final Locale locale;

    ReadPicture(PrintStream out, PrintStream err, Locale locale) {
        this.out = out;
        this.err = err;
        this.locale = locale;
    }

    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new ReadPicture(out, err, Locale.getDefault()).run(args));
    }

    int run(String... args) {
        var call = PictureCall.of(args);
        if (call.wrong().isPresent()) {
            err.println(USAGE + call.wrong().get());
            return REFUSED;
        }
        var shown = call.files().stream()
                .map(Path::of)
                .map(file -> bytes(file).map(bytes -> shown(call, file, bytes)))
                .toList();
        var read = shown.stream().flatMap(Optional::stream).toList();
        if (call.isBarcode()) {
            read.forEach(one -> out.println(Json.of(one.json())));
        } else if (!read.isEmpty()) {
            out.println(Json.of(
                    shown.size() > 1
                            ? read.stream().map(Shown::json).toList()
                            : read.getFirst().json()));
        }
        return read.size() == shown.size() && read.stream().noneMatch(Shown::refused) ? 0 : REFUSED;
    }

    private record Shown(Map<String, Object> json, boolean refused) {}

    private Shown shown(PictureCall call, Path file, byte[] bytes) {
        return call.isBarcode() ? barcodes(file, bytes) : rack(call, bytes);
    }

    private Shown barcodes(Path file, byte[] bytes) {
        var reading = BarcodeReader.read(bytes);
        var json = new LinkedHashMap<String, Object>();
        json.put("file", file.toString());
        json.put(
                "symbols",
                reading.value().orElse(List.of()).stream()
                        .map(s -> pairs("format", s.format(), "text", s.text()))
                        .toList());
        if (!reading.findings().isEmpty()) {
            json.put("findings", findings(reading.findings()));
        }
        return new Shown(json, reading.value().isEmpty());
    }

    private Shown rack(PictureCall call, byte[] bytes) {
        var reading = new RackPictureReader(call.shape(), call.from()).read(bytes);
        var json = pairs("rackCode", reading.value().flatMap(RackPicture::rackCode), "readAt", Optional.empty());
        json.put(
                "cells",
                reading.value().map(RackPicture::cells).orElse(List.of()).stream()
                        .map(c -> {
                            var cell = pairs(
                                    "position",
                                    c.position(),
                                    "state",
                                    c.state().name().toLowerCase(Locale.ROOT));
                            cell.put("code", c.code());
                            return cell;
                        })
                        .toList());
        json.put("findings", findings(reading.findings()));
        return new Shown(json, reading.value().isEmpty());
    }

    private List<Map<String, Object>> findings(List<PictureFinding> findings) {
        return findings.stream()
                .map(f -> {
                    var json = pairs("line", 0, "code", f.code().code());
                    json.put("message", f.message(locale));
                    return json;
                })
                .toList();
    }

    private static Map<String, Object> pairs(String name, Object value, String other, Object second) {
        var map = new LinkedHashMap<String, Object>();
        map.put(name, value);
        map.put(other, second);
        return map;
    }

    private Optional<byte[]> bytes(Path file) {
        try {
            if (Files.isDirectory(file)) {
                err.println("A folder, not a file: " + file);
                return Optional.empty();
            }
            if (!Files.exists(file)) {
                err.println("No such file: " + file);
                return Optional.empty();
            }
            try (var in = Files.newInputStream(file)) {
                return Optional.of(in.readNBytes(PictureFile.MOST_BYTES + 1));
            }
        } catch (AccessDeniedException e) {
            err.println("Not readable by this user: " + file);
        } catch (IOException e) {
            err.println("Cannot be read: " + file + " (" + e.getMessage() + ")");
        }
        return Optional.empty();
    }
}
