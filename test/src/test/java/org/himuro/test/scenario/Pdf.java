package org.himuro.test.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** The words of a PDF as {@code pdftotext} (poppler) reads them. */
final class Pdf {
    private Pdf() {}

    static String text(byte[] pdf) {
        try {
            var file = Files.createTempFile("scenario", ".pdf");
            try {
                Files.write(file, pdf);
                var reading = new ProcessBuilder("pdftotext", "-enc", "UTF-8", "-layout", file.toString(), "-").start();
                reading.getOutputStream().close();
                return new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
