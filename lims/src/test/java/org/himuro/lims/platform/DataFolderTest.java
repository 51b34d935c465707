package org.himuro.lims.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("R7")
class DataFolderTest {
    @TempDir
    Path temp;

    @Test
    void a_folder_in_use_is_refused_with_the_process_that_uses_it() {
        try (var first = DataFolder.open(temp.resolve("data"))) {
            assertThatThrownBy(() -> DataFolder.open(first.root()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining(
                            "in use by process " + ProcessHandle.current().pid());
        }
        DataFolder.open(temp.resolve("data")).close();
    }

    @Test
    void the_folder_and_its_secrets_are_for_their_owner_only() throws Exception {
        try (var folder = DataFolder.open(temp.resolve("data"))) {
            var secrets = new Secrets(folder.folder("secrets"));
            var secret = secrets.get("one");
            assertThat(secret).hasSize(32).isEqualTo(secrets.get("one")).isNotEqualTo(secrets.get("two"));
            assertThat(permissions(folder.root())).isEqualTo("rwx------");
            assertThat(permissions(secrets.file("one"))).isEqualTo("rw-------");
        }
    }

    @Test
    void a_command_line_that_is_not_understood_is_told_in_one_sentence() {
        for (var wrong : List.of(
                List.of("--prot", "80"), List.of("--port"), List.of("--port", "65536"), List.of("--port", "x"))) {
            assertThatThrownBy(() -> Options.parse(Options.defaults(temp), wrong))
                    .isInstanceOfSatisfying(
                            CannotStart.class, e -> assertThat(e.exitCode()).isEqualTo(CannotStart.USAGE));
        }
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
