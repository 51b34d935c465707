package org.himuro.lims.storage.adapter.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.himuro.labels.picture.PictureFinding.Code;
import org.himuro.labels.picture.RackPicture;
import org.himuro.labels.picture.RackPictureProcess;
import org.himuro.labels.picture.RackShape;
import org.himuro.labels.picture.SeenFrom;
import org.himuro.lims.platform.process.PictureProcess;
import org.himuro.lims.platform.process.PictureProcess.End;
import org.himuro.lims.storage.DrawnRack;
import org.himuro.lims.storage.application.RackPictures.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures are read outside of the application: whatever one is, the application says what it was and goes on. */
@Tag("L6")
class PicturesApartTest {
    private static final Map<String, String> TUBES = Map.of("A01", "FX10000014", "A12", "FX10000021", "H07", "");
    private static final byte[] RACK = DrawnRack.png(8, 12, TUBES);
    private static final Duration LONG = Duration.ofSeconds(120);

    private static PicturesApart pictures(Apart program) {
        return new PicturesApart(program, ObjectMapper.getDefault(), Duration.ofMillis(200));
    }

    private static Apart reader() {
        return PictureProcess.java(RackPictureProcess.class, LONG)::run;
    }

    private static PictureProcess program(Class<?> main, Duration limit) {
        return PictureProcess.java(main, limit);
    }

    private static Answer read(PicturesApart pictures, byte[] picture) {
        return pictures.read(picture, RackShape.OF_96, SeenFrom.BELOW);
    }

    @Test
    void a_picture_gives_code_empty_and_unread_for_every_position() {
        assertThat(read(pictures(reader()), RACK)).isInstanceOfSatisfying(Answer.Looked.class, looked -> {
            var cells = looked.reading().value().orElseThrow().cells();
            assertThat(cells).hasSize(96);
            assertThat(cells)
                    .filteredOn(c -> c.state() != RackPicture.State.EMPTY)
                    .containsExactlyInAnyOrder(
                            new RackPicture.Cell("A1", RackPicture.State.CODE, code("A01")),
                            new RackPicture.Cell("A12", RackPicture.State.CODE, code("A12")),
                            new RackPicture.Cell("H7", RackPicture.State.UNREAD, java.util.Optional.empty()));
        });
    }

    private static java.util.Optional<String> code(String cell) {
        return java.util.Optional.ofNullable(TUBES.get(cell));
    }

    @Test
    void what_was_read_is_remembered_with_its_shape_and_side_and_not_read_again() {
        var times = new AtomicInteger();
        var pictures = pictures((picture, arguments) -> {
            times.incrementAndGet();
            return new End.Said("{\"findings\":[{\"code\":\"NO_CODE_READ\",\"args\":[]}]}");
        });
        read(pictures, RACK);
        assertThat(read(pictures, RACK.clone())).isInstanceOf(Answer.Looked.class);
        assertThat(times).hasValue(1);
        pictures.read(RACK, RackShape.OF_96, SeenFrom.ABOVE);
        pictures.read(RACK, new RackShape(9, 9), SeenFrom.BELOW);
        read(pictures, new byte[] {1});
        assertThat(times).hasValue(4);
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of("60 megapixels in few bytes", DrawnRack.blank(7_750, 7_750), Code.TOO_MANY_PIXELS),
                Arguments.of("cut off", Arrays.copyOf(RACK, RACK.length / 2), Code.CORRUPT_PICTURE),
                Arguments.of("animated", animated(RACK), Code.SEVERAL_PICTURES),
                Arguments.of("no rack in it", DrawnRack.blank(600, 400), Code.NO_CODE_READ));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void a_hostile_picture_is_refused_with_its_reason(String what, byte[] picture, Code reason) {
        assertThat(read(pictures(reader()), picture)).isInstanceOfSatisfying(Answer.Looked.class, looked -> {
            assertThat(looked.reading().value()).isEmpty();
            assertThat(looked.reading().findings()).extracting(f -> f.code()).containsExactly(reason);
        });
    }

    /** An animation control chunk before the first data. */
    private static byte[] animated(byte[] png) {
        byte[] chunk = {0, 0, 0, 8, 'a', 'c', 'T', 'L', 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0};
        int header = 33;
        var whole = new byte[png.length + chunk.length];
        System.arraycopy(png, 0, whole, 0, header);
        System.arraycopy(chunk, 0, whole, header, chunk.length);
        System.arraycopy(png, header, whole, header + chunk.length, png.length - header);
        return whole;
    }

    @Test
    void the_application_needs_no_memory_for_a_picture_of_49_megapixels() {
        var picture = DrawnRack.blank(7_000, 7_000);
        var pictures = pictures(reader());
        read(pictures, DrawnRack.blank(60, 40)); // its classes are there from now on
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(read(pictures, picture)).isInstanceOf(Answer.Looked.class);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(4L << 20);
    }

    @Test
    void a_program_that_does_not_end_is_killed_when_its_time_is_over() {
        var pictures = pictures(program(Stuck.class, Duration.ofSeconds(2))::run);
        assertThat(read(pictures, new byte[8 << 20])).isInstanceOf(Answer.TookTooLong.class);
        ProcessHandle.current()
                .children()
                .filter(p -> p.info().commandLine().orElse("").contains(Stuck.class.getName()))
                .forEach(p -> p.onExit().orTimeout(10, TimeUnit.SECONDS).join());
        assertThat(read(pictures, new byte[1])).as("the next has its turn").isInstanceOf(Answer.TookTooLong.class);
    }

    @Test
    void a_program_that_breaks_or_talks_too_much_is_no_reading() {
        for (var main : List.of(Breaks.class, Talks.class, Nonsense.class)) {
            assertThat(read(pictures(program(main, LONG)::run), RACK))
                    .as(main.getName())
                    .isInstanceOf(Answer.BrokeOff.class);
        }
    }

    @Test
    void the_program_gets_nothing_of_the_environment() {
        assertThat(System.getenv()).isNotEmpty();
        assertThat(program(Tells.class, LONG).run(new byte[0], List.of()))
                .isInstanceOfSatisfying(
                        End.Said.class, said -> assertThat(said.text()).isEmpty());
    }

    @Test
    void pictures_are_read_one_at_a_time_and_who_would_wait_too_long_is_told()
            throws ExecutionException, InterruptedException {
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var begun = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        var pictures = pictures((picture, arguments) -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            begun.countDown();
            await(done);
            running.decrementAndGet();
            return new End.Failed("enough");
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> read(pictures, new byte[] {1}));
            await(begun);
            var others = IntStream.range(2, 8)
                    .mapToObj(k -> threads.submit(() -> read(pictures, new byte[] {(byte) k})))
                    .toList();
            for (var other : others) {
                assertThat(other.get()).isInstanceOf(Answer.Busy.class);
            }
            done.countDown();
            assertThat(first.get()).isInstanceOf(Answer.BrokeOff.class);
        }
        assertThat(most).hasValue(1);
        assertThat(read(pictures, new byte[] {9})).isInstanceOf(Answer.BrokeOff.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static final class Stuck {
        public static void main(String[] args) throws InterruptedException {
            Thread.currentThread().join();
        }
    }

    static final class Breaks {
        public static void main(String[] args) {
            System.err.println("x\n".repeat(1 << 19));
            throw new IllegalStateException("broken");
        }
    }

    static final class Talks {
        public static void main(String[] args) {
            while (!System.out.checkError()) {
                System.out.println("more and more");
            }
        }
    }

    static final class Nonsense {
        public static void main(String[] args) throws IOException {
            System.in.readAllBytes();
            System.out.println("{\"value\": [");
        }
    }

    static final class Tells {
        public static void main(String[] args) {
            System.out.print(System.getenv().keySet().stream().sorted().collect(Collectors.joining(" ")));
        }
    }
}
