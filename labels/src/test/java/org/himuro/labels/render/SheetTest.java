package org.himuro.labels.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.labels.render.Samples.done;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assumptions;
import org.himuro.labels.layout.Layouts;
import org.himuro.labels.render.Rendering.Values;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("L3")
class SheetTest {
    private static final int DPI = 400;
    private final SheetStock stock = SheetStock.a4Wraps();
    private final List<String> codes =
            IntStream.range(0, 100).mapToObj(i -> Samples.tube(i * 7 + 1)).toList();
    private final List<Values> labels =
            codes.stream().map(c -> Samples.vial(c, "大腸 癌部")).toList();

    @TempDir
    private Path folder;

    @Test
    void every_symbol_of_the_printed_sheets_is_read_at_its_place() throws Exception {
        var used = 5;
        var pages = printed(done(new SheetRenderer(stock).pdf(Layouts.CRYOVIAL_WRAP.layout(), labels, used)));
        assertThat(pages).hasSize(2);
        var first = ImageIO.read(pages.getFirst().toFile());
        var second = ImageIO.read(pages.getLast().toFile());
        for (var i = 0; i < codes.size(); i++) {
            var place = i + used;
            var page = place < stock.perPage() ? first : second;
            var read = RenderingTest.read(page, DPI, stock.x(place), stock.y(place), 6, 6);
            assertThat(read).as("label %d", i + 1).isEqualTo(codes.get(i));
        }
    }

    @Test
    void the_first_module_lies_where_the_stock_and_the_layout_say() throws Exception {
        var page = ImageIO.read(printed(done(new SheetRenderer(stock).pdf(Layouts.CRYOVIAL_WRAP.layout(), labels)))
                .getFirst()
                .toFile());
        for (var place = 0; place < stock.perPage(); place += 13) {
            var x = (stock.x(place) + 1.016) / 25.4 * DPI;
            var y = (stock.y(place) + 1.016 + 2) / 25.4 * DPI;
            var left = (int) x - 20;
            while ((page.getRGB(left, (int) y) & 0xFF) > 128) {
                left++;
            }
            assertThat(left / (double) DPI * 25.4)
                    .isCloseTo(x / DPI * 25.4, org.assertj.core.api.Assertions.within(0.1));
        }
    }

    @Test
    void the_text_of_a_sheet_is_text_in_an_embedded_face() throws Exception {
        var file = Files.write(
                folder.resolve("s.pdf"), done(new SheetRenderer(stock).pdf(Layouts.CRYOVIAL_WRAP.layout(), labels)));
        var text = output("pdftotext", "-layout", file.toString(), "-");
        assertThat(text).contains("大腸 癌部").contains("2026-11-20 LN2 -80C").contains("WGNCH26");
        assertThat(output("pdffonts", file.toString()))
                .contains("NotoSansJP-Bold")
                .contains("NotoSansJP-Regular")
                .contains("Identity-H");
    }

    private List<Path> printed(byte[] pdf) throws IOException, InterruptedException {
        var file = Files.write(folder.resolve("sheet.pdf"), pdf);
        output(
                "pdftoppm",
                "-r",
                "" + DPI,
                "-gray",
                "-png",
                file.toString(),
                folder.resolve("page").toString());
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".png")).sorted().toList();
        }
    }

    /** Runs a tool of Poppler; where there is none, the test is skipped and says so. */
    private String output(String... command) throws IOException, InterruptedException {
        var out = folder.resolve("out.txt");
        try {
            var tool = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
            assertThat(tool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } catch (IOException absent) {
            Assumptions.assumeThat(false).as(command[0] + " is not installed").isTrue();
        }
        return Files.readString(out);
    }
}
