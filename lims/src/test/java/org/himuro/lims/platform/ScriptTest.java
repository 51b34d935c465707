package org.himuro.lims.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.himuro.lims.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("R7")
class ScriptTest {
    private static final Path TOP = TestDatabase.checkout();

    @TempDir
    Path temp;

    @Test
    void the_scripts_are_clean_to_shellcheck() throws Exception {
        var shellcheck = Path.of("/usr/bin/shellcheck");
        assumeTrue(Files.isExecutable(shellcheck), "shellcheck is not installed");
        assertThat(run(Map.of(), shellcheck.toString(), "himuro", ".ci/run", "test/real-mysql"))
                .isEmpty();
    }

    @Test
    void a_machine_without_a_jdk_25_is_told_so_in_one_sentence() throws Exception {
        var jdks = Stream.of("/usr/lib/jvm", "/opt").map(Path::of).anyMatch(ScriptTest::holdsJdk);
        assumeTrue(!jdks, "a JDK 25 lies where it cannot be hidden");
        assertThat(run(Map.of("JAVA_HOME", "", "HOME", temp.toString()), "./himuro", "start"))
                .anySatisfy(line -> assertThat(line).startsWith("A JDK 25 is needed and none was found"));
    }

    @Test
    void a_command_that_is_not_known_is_refused() throws Exception {
        assertThat(run(Map.of(), "./himuro", "strat"))
                .containsExactly("The command strat is not known; see ./himuro help.");
    }

    private static boolean holdsJdk(Path folder) {
        try (var found = Files.isDirectory(folder) ? Files.list(folder) : Stream.<Path>empty()) {
            return found.anyMatch(each -> Files.exists(each.resolve("bin/javac")));
        } catch (java.io.IOException e) {
            return true;
        }
    }

    private static List<String> run(Map<String, String> environment, String... command) throws Exception {
        var builder = new ProcessBuilder(command).directory(TOP.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        try (var lines = process.inputReader()) {
            return lines.lines().toList();
        }
    }
}
