package org.himuro.labels.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.labels.json.Json;

/**
 * A process of its own for one rack picture, so that whoever asks needs neither its memory nor its luck: {@code 8x12 BELOW} as
 * arguments, the picture as standard input; on standard output a {@link PictureReading} of a {@link RackPicture} as JSON, its members
 * named as the components are. Exit code 0 also where the picture is refused, 2 where the call was wrong.
 */
public final class RackPictureProcess {
    private static final int WRONG_CALL = 2;

    private RackPictureProcess() {}

    public static void main(String[] args) throws IOException {
        System.exit(run(System.in, System.out, args));
    }

    static int run(InputStream picture, PrintStream out, String... args) throws IOException {
        var shape = args.length == 2 ? RackShape.of(args[0]) : Optional.<RackShape>empty();
        if (shape.isEmpty()) {
            return WRONG_CALL;
        }
        var reader = new RackPictureReader(shape.get(), SeenFrom.valueOf(args[1]));
        var json = json(reader.read(picture.readNBytes(PictureFile.MOST_BYTES + 1)));
        out.write(json.getBytes(StandardCharsets.UTF_8));
        out.flush();
        return 0;
    }

    private static String json(PictureReading<RackPicture> reading) {
        var json = new LinkedHashMap<String, Object>();
        json.put("value", reading.value().map(RackPictureProcess::picture));
        json.put(
                "findings",
                reading.findings().stream()
                        .map(f -> Map.of("code", f.code().name(), "args", f.args()))
                        .toList());
        return Json.of(json);
    }

    private static Map<String, Object> picture(RackPicture picture) {
        List<Map<String, Object>> cells = picture.cells().stream()
                .map(c -> Map.<String, Object>of(
                        "position", c.position(), "state", c.state().name(), "code", c.code()))
                .toList();
        return Map.of("rackCode", picture.rackCode(), "cells", cells);
    }
}
