package org.himuro.test.browser;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.opentest4j.TestAbortedException;

/** The programs of Poppler, which know nothing of Himuro. Where they are not installed, the test is skipped and says so. */
record Poppler(Path folder) {
    /** The first page, grey. */
    BufferedImage page(byte[] pdf, int dpi) throws IOException, InterruptedException {
        var file = Files.write(folder.resolve("label.pdf"), pdf);
        run(
                "pdftoppm",
                "-r",
                "" + dpi,
                "-gray",
                "-singlefile",
                file.toString(),
                folder.resolve("page").toString());
        return ImageIO.read(folder.resolve("page.pgm").toFile());
    }

    /** All text, in the order it was written in. */
    String text(byte[] pdf) throws IOException, InterruptedException {
        var file = Files.write(folder.resolve("label.pdf"), pdf);
        run("pdftotext", "-raw", file.toString(), folder.resolve("text").toString());
        return Files.readString(folder.resolve("text"));
    }

    private void run(String... command) throws IOException, InterruptedException {
        try {
            var program = new ProcessBuilder(command).inheritIO().start();
            if (!program.waitFor(60, TimeUnit.SECONDS) || program.exitValue() != 0) {
                throw new IOException(command[0] + " did not do its work");
            }
        } catch (IOException absent) {
            if (String.valueOf(absent.getMessage()).contains("No such file")) {
                throw new TestAbortedException(command[0] + " is not installed (apt-get install poppler-utils)");
            }
            throw absent;
        }
    }
}
