package org.himuro.lims.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.himuro.lims.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the script {@code himuro} says on a machine that lacks something, and to a command line it does not understand. */
@Tag("R7")
class ScriptTest {
    private static final Path TOP = TestDatabase.checkout();

    /** The commands of every Linux that the script uses; neither JDK nor Maven is among them. */
    private static final List<String> TOOLS = List.of(
            "bash", "dirname", "readlink", "realpath", "sed", "find", "mkdir", "cat", "grep", "tr", "rm", "touch");

    @TempDir
    Path temp;

    @Test
    void the_scripts_are_clean_to_shellcheck() throws Exception {
        var shellcheck = Path.of("/usr/bin/shellcheck");
        assumeTrue(Files.isExecutable(shellcheck), "shellcheck is not installed");
        var said = run(TOP, Map.of(), shellcheck.toString(), "himuro", ".ci/run", "test/real-mysql");
        assertThat(said.lines()).isEmpty();
    }

    @Test
    void a_machine_without_a_jdk_25_is_told_so_in_one_sentence() throws Exception {
        var jdks = temp.resolve("jdks");
        var old = jdks.resolve("old");
        Files.createDirectories(old.resolve("bin"));
        for (var program : List.of("java", "javac")) {
            assertThat(Files.createFile(old.resolve("bin").resolve(program))
                            .toFile()
                            .setExecutable(true))
                    .isTrue();
        }
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"24.0.2\"\n");
        var said = run(
                TOP,
                Map.of("JAVA_HOME", old.toString(), "HIMURO_JDKS", jdks.toString(), "PATH", tools()),
                "./himuro",
                "start");
        assertThat(said.code()).isEqualTo(3);
        assertThat(said.lines())
                .singleElement()
                .asString()
                .startsWith("A JDK 25 is needed and none was found")
                .contains(jdks.toString());
    }

    @Test
    void a_machine_without_maven_is_told_so_in_one_sentence() throws Exception {
        var fresh = Files.createDirectories(temp.resolve("checkout"));
        Files.copy(TOP.resolve("himuro"), fresh.resolve("himuro"), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        var said =
                run(fresh, Map.of("JAVA_HOME", System.getProperty("java.home"), "PATH", tools()), "./himuro", "start");
        assertThat(said.code()).isEqualTo(3);
        assertThat(said.lines()).singleElement().asString().startsWith("Maven is needed to build and none was found");
    }

    @Test
    void a_command_line_that_is_not_understood_is_refused_in_one_sentence() throws Exception {
        refused("The command strat is not known; see ./himuro help.", "strat");
        refused("The option --data needs a value; see ./himuro help.", "status", "--data");
        refused("The folder of the backup is missing; see ./himuro help.", "backup");
        refused("--database takes embedded, mariadb-10.11 or mysql, not oracle.", "test", "--database", "oracle");
    }

    private void refused(String sentence, String... arguments) throws Exception {
        var command = new java.util.ArrayList<>(List.of("./himuro"));
        command.addAll(List.of(arguments));
        var said = run(TOP, Map.of("PATH", tools()), command.toArray(String[]::new));
        assertThat(said.lines()).containsExactly(sentence);
        assertThat(said.code()).isEqualTo(2);
    }

    @Test
    void a_folder_in_which_nothing_runs_says_so() throws Exception {
        var folder = temp.resolve("data");
        var status = run(TOP, Map.of("PATH", tools()), "./himuro", "status", "--data", folder.toString());
        assertThat(status.lines()).containsExactly("Himuro is not running in " + folder + ".");
        assertThat(status.code()).isEqualTo(1);
        assertThat(run(TOP, Map.of("PATH", tools()), "./himuro", "stop", "--data", folder.toString())
                        .code())
                .isZero();
    }

    private String tools() throws IOException {
        var folder = Files.createDirectories(temp.resolve("bin"));
        for (var tool : TOOLS) {
            var link = folder.resolve(tool);
            if (!Files.exists(link)) {
                Files.createSymbolicLink(link, found(tool));
            }
        }
        return folder.toString();
    }

    private static Path found(String tool) {
        return List.of(System.getenv("PATH").split(":")).stream()
                .map(folder -> Path.of(folder).resolve(tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("this machine has no " + tool));
    }

    private record Said(int code, List<String> lines) {}

    private static Said run(Path folder, Map<String, String> environment, String... command) throws Exception {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        try (var lines = process.inputReader()) {
            var said = lines.lines().toList();
            return new Said(process.waitFor(), said);
        }
    }
}
