package org.himuro.lims.scan;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/** The bench's own modules, run by node on the cases of a test. */
final class Browser {
    private static final ObjectMapper JSON = ObjectMapper.getDefault();

    private Browser() {}

    /** By a seed that is printed, and given again with {@code -Dhimuro.seed=…}. */
    @SuppressWarnings("SystemOut")
    static SplittableRandom random() {
        long seed = Long.getLong("himuro.seed", System.nanoTime());
        System.out.println("himuro.seed=" + seed);
        return new SplittableRandom(seed);
    }

    /** @param script in {@code src/test/resources/js} */
    static <A> List<A> answers(String script, Path folder, List<?> cases, Class<A> answer) throws Exception {
        assumeTrue(isInstalled(), "node is not installed: the bench's rules are not compared");
        var asked = Files.write(folder.resolve("cases.json"), JSON.writeValueAsBytes(cases));
        var answered = folder.resolve("answers.json");
        var process = new ProcessBuilder(
                        "node",
                        "src/test/resources/js/" + script,
                        Path.of("src/main/resources/static/js").toUri().toString(),
                        asked.toString(),
                        answered.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(said);
        }
        return JSON.readValue(Files.readAllBytes(answered), Argument.listOf(answer));
    }

    private static boolean isInstalled() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
