package org.himuro.lims.storage.application;

import static org.himuro.integrations.FindingCode.MAPPING_NEEDED;
import static org.himuro.integrations.FindingCode.UNKNOWN_FORMAT;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.integrations.FileKind;
import org.himuro.integrations.Finding;
import org.himuro.integrations.Reading;
import org.himuro.integrations.Sha256;
import org.himuro.integrations.rackfile.RackFileReader;
import org.himuro.integrations.rackfile.RackReading;
import org.himuro.integrations.rackfile.RackTeaching;
import org.himuro.labels.picture.RackShape;
import org.himuro.labels.picture.SeenFrom;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.storage.Notice;
import org.himuro.lims.storage.RackScanner;
import org.himuro.lims.storage.application.RackPictures.Answer;

/**
 * What a rack scanner's file says, in a form that is known or in one that the site has taught (L5), or what a picture shows (L6).
 * Which of the two it is the first bytes tell.
 */
@Singleton
public final class RackReader {
    private static final Set<FileKind> PICTURES =
            EnumSet.of(FileKind.PNG, FileKind.JPEG, FileKind.BMP, FileKind.TIFF, FileKind.TIFF_BIG_ENDIAN);

    private final KnownScanners known;
    private final RackPictures pictures;
    private final StoringRack boxes;

    RackReader(KnownScanners known, RackPictures pictures, StoringRack boxes) {
        this.known = known;
        this.pictures = pictures;
        this.boxes = boxes;
    }

    /**
     * What somebody said of it.
     *
     * @param scanner the taught one that it is of, empty where nobody said
     * @param from the side that a picture shows; of no meaning for a file
     */
    public record Told(String scanner, SeenFrom from) {}

    public sealed interface Result {
        /** @param scanner the taught one by whose form it was read */
        record Said(ReadRack reading, Optional<String> scanner) implements Result {}

        /** Several taught scanners read it, each otherwise: a person says which it was. */
        record Which(List<String> scanners) implements Result {}

        /** @param strange nobody knows this form: it may be taught */
        record Faulty(List<Notice> notices, boolean strange) implements Result {}

        /** @param again it may be tried again as it is */
        record NotRead(Reason reason, boolean again) implements Result {}

        /** The site has no such box, whose shape a picture is looked at with. */
        record NoBox() implements Result {}
    }

    public List<String> scanners(UUID site) {
        return known.of(site).stream().map(RackScanner::name).toList();
    }

    /** What the site has taught of this scanner. */
    public Optional<RackTeaching> taught(UUID site, String scanner) {
        return named(known.of(site), scanner).map(s -> RackTeaching.of(s.mapping()));
    }

    public static boolean isPicture(byte[] content) {
        return FileKind.of(content).filter(PICTURES::contains).isPresent();
    }

    public Result read(String box, byte[] content, UUID site, Told told) {
        if (content.length > RackFiles.MOST_BYTES) {
            return new Result.Faulty(List.of(Notice.tooLarge(RackFiles.MOST_BYTES)), false);
        }
        return isPicture(content) ? picture(box, content, site, told.from()) : file(content, site, told.scanner());
    }

    /** The same of a box that need not be the site's. */
    Result read(StoringRack.Shape shape, byte[] content, UUID site, Told told) {
        if (content.length > RackFiles.MOST_BYTES) {
            return new Result.Faulty(List.of(Notice.tooLarge(RackFiles.MOST_BYTES)), false);
        }
        return isPicture(content) ? picture(shape, content, told.from()) : file(content, site, told.scanner());
    }

    private Result picture(String box, byte[] content, UUID site, SeenFrom from) {
        return boxes.shape(box, site)
                .map(shape -> picture(shape, content, from))
                .orElseGet(Result.NoBox::new);
    }

    private Result picture(StoringRack.Shape shape, byte[] content, SeenFrom from) {
        var text = shape.rows() + "x" + shape.columns();
        return RackShape.of(text)
                .map(rack -> result(content, pictures.read(content, rack, from)))
                .orElseGet(() -> new Result.NotRead(Reason.of("PICTURE_OF_SUCH_A_BOX", text), false));
    }

    private static Result result(byte[] content, Answer answer) {
        return switch (answer) {
            case Answer.Looked(var reading) ->
                reading.value()
                        .<Result>map(picture -> new Result.Said(
                                ReadRack.of(Sha256.of(content), picture, reading.findings()), Optional.empty()))
                        .orElseGet(() -> new Result.Faulty(
                                reading.findings().stream().map(Notice::of).toList(), false));
            case Answer.Busy() -> again("PICTURES_BUSY");
            case Answer.TookTooLong(var limit) -> again("PICTURE_TOOK_TOO_LONG", limit.toSeconds());
            case Answer.BrokeOff() -> again("PICTURE_BROKE_OFF");
        };
    }

    private static Result again(String code, Object... args) {
        return new Result.NotRead(Reason.of(code, args), true);
    }

    private Result file(byte[] file, UUID site, String scanner) {
        var taught = known.of(site);
        var named = named(taught, scanner);
        if (named.isPresent()) {
            return result(read(file, named.get()), Optional.of(scanner));
        }
        var reading = RackFileReader.read(file, "");
        return strange(reading) ? byTaught(file, taught, reading) : result(reading, Optional.empty());
    }

    private static Optional<RackScanner> named(List<RackScanner> taught, String scanner) {
        return taught.stream().filter(s -> s.name().equals(scanner)).findFirst();
    }

    private static Result byTaught(byte[] file, List<RackScanner> taught, Reading<RackReading> strange) {
        var read = new LinkedHashMap<String, ReadRack>();
        for (var scanner : taught) {
            if (read(file, scanner) instanceof Reading.Read<RackReading>(var reading, var findings)) {
                read.put(scanner.name(), ReadRack.of(reading, findings));
            }
        }
        if (read.isEmpty()) {
            return result(strange, Optional.empty());
        }
        var first = read.firstEntry();
        return read.values().stream().allMatch(r -> same(r, first.getValue()))
                ? new Result.Said(first.getValue(), Optional.of(first.getKey()))
                : new Result.Which(List.copyOf(read.keySet()));
    }

    private static boolean same(ReadRack one, ReadRack other) {
        return one.cells().equals(other.cells()) && one.rackCode().equals(other.rackCode());
    }

    private static Reading<RackReading> read(byte[] file, RackScanner scanner) {
        return RackFileReader.read(file, "", RackTeaching.of(scanner.mapping()).mapping());
    }

    private static Result result(Reading<RackReading> reading, Optional<String> scanner) {
        return switch (reading) {
            case Reading.Read<RackReading>(var value, var findings) ->
                new Result.Said(ReadRack.of(value, findings), scanner);
            case Reading.Refused<RackReading>(var findings) -> faulty(findings, strange(reading));
        };
    }

    private static Result faulty(List<Finding> findings, boolean strange) {
        return new Result.Faulty(findings.stream().map(Notice::of).toList(), strange);
    }

    private static boolean strange(Reading<RackReading> reading) {
        return reading instanceof Reading.Refused<RackReading>
                && reading.findings().stream().anyMatch(f -> f.code() == UNKNOWN_FORMAT || f.code() == MAPPING_NEEDED);
    }
}
