package org.himuro.lims.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("R7")
class BundledMariaDbTest {
    @Test
    void two_that_unpack_at_once_get_one_whole_server(@TempDir Path folder) throws Exception {
        var begin = new CyclicBarrier(2);
        Callable<MariaDbProgram> unpacking = () -> {
            begin.await();
            return BundledMariaDb.unpack(folder);
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var program : threads.invokeAll(List.of(unpacking, unpacking))) {
                assertTrue(Files.isExecutable(program.get().server()));
            }
        }
        try (var left = Files.list(folder)) {
            assertEquals(1, left.count(), "nothing is left of the one that came late");
        }
    }
}
