package org.himuro.labels.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pictures by which {@code ./himuro} lets the JVM remember how pictures are read: both show this rack. */
@Tag("L6")
class TrainingPictureTest {
    private static final Path FOLDER = Path.of("src/training");

    static DrawnRack rack() {
        return DrawnRack.of(Look.PLAIN.pitch(105).filled(0.4).noise(0), new SplittableRandom(20261129));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rack.png", "rack.jpeg"})
    void what_is_read_for_training_is_a_rack_with_tubes_and_empty_wells(String file) throws IOException {
        var reading =
                new RackPictureReader(RackShape.OF_96, SeenFrom.BELOW).read(Files.readAllBytes(FOLDER.resolve(file)));
        var read = new TreeMap<String, String>();
        reading.value()
                .orElseThrow()
                .cells()
                .forEach(cell -> cell.code().ifPresent(code -> read.put(cell.position(), code)));
        assertThat(read).isEqualTo(rack().truth()).hasSizeBetween(20, 60);
    }
}
