package org.himuro.lims.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.himuro.lims.platform.database.BundledMariaDb;
import org.himuro.lims.platform.database.DatabaseServer;
import org.himuro.lims.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("R7")
class DiskTroubleTest {
    @TempDir
    Path temp;

    @Test
    void a_full_disk_is_told_in_one_sentence_with_what_is_free_and_what_is_needed() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "a small disk can be mounted by root only");
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=20m", "tmpfs", temp.toString()) == 0,
                "mounting is not allowed here");
        try {
            assertThatThrownBy(() -> DatabaseServer.start(
                            BundledMariaDb.unpack(TestDatabase.programs()),
                            temp.resolve("database"),
                            List.of(),
                            List.of()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageMatching("The disk of .* is full: [0-9]+ MB are free, 200 MB are needed\\.");
        } finally {
            assertThat(run("umount", temp.toString())).isZero();
        }
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
