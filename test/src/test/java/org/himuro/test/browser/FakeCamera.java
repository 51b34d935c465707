package org.himuro.test.browser;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.himuro.labels.symbol.SymbolDrawing;
import org.himuro.labels.symbol.SymbolKind;
import org.himuro.labels.symbol.SymbolWriter;

/** A browser whose camera shows a film of labels, over and over. */
final class FakeCamera {
    private static final String DEVICE = "--use-fake-device-for-media-stream";
    private static final String ASKED = "--use-fake-ui-for-media-stream";
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int PIXELS_PER_MODULE = 4;
    private static final int FRAMES_PER_SECOND = 5;
    private static final int SECONDS_EACH = 3;

    private FakeCamera() {}

    /** What is held before the camera; nothing where the code is empty. */
    record Held(SymbolKind kind, String code) {}

    /** Each is held before it for three seconds. */
    static Chromium showing(Path folder, Held... all) throws IOException {
        var film = folder.resolve("film.y4m");
        try (var out = new BufferedOutputStream(Files.newOutputStream(film))) {
            out.write("YUV4MPEG2 W%d H%d F%d:1 Ip A1:1 C420\n"
                    .formatted(WIDTH, HEIGHT, FRAMES_PER_SECOND)
                    .getBytes(StandardCharsets.US_ASCII));
            var colourless = new byte[WIDTH * HEIGHT / 2];
            Arrays.fill(colourless, (byte) 128);
            for (var held : all) {
                var light = picture(held);
                for (int i = 0; i < FRAMES_PER_SECOND * SECONDS_EACH; i++) {
                    out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
                    out.write(light);
                    out.write(colourless);
                }
            }
        }
        return Chromium.start(DEVICE, "--use-file-for-fake-video-capture=" + film, ASKED);
    }

    /** Its user says no. */
    static Chromium refused() {
        return Chromium.start(DEVICE, ASKED + "=deny");
    }

    /** The label in the middle of a grey table. */
    private static byte[] picture(Held held) {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        var g = picture.createGraphics();
        g.setColor(Color.GRAY);
        g.fillRect(0, 0, WIDTH, HEIGHT);
        SymbolWriter.write(held.kind(), held.code()).ifPresent(symbol -> {
            var label = SymbolDrawing.picture(symbol, symbol.kind().isLinear() ? 2 : PIXELS_PER_MODULE);
            g.drawImage(label, (WIDTH - label.getWidth()) / 2, (HEIGHT - label.getHeight()) / 2, null);
        });
        g.dispose();
        return ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    }
}
