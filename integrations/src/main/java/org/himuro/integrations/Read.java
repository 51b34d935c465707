package org.himuro.integrations;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.himuro.integrations.hl7.Hl7Reader;
import org.himuro.integrations.logger.LoggerFileReader;
import org.himuro.integrations.rackfile.RackFileReader;
import org.himuro.integrations.rackfile.RackTeaching;
import org.himuro.integrations.seqqc.QcReader;

/**
 * {@code himuro read KIND FILE...}: what a reader makes of files, as JSON. Kinds: {@code rack-file}, {@code
 * sequencing-qc} ({@code --sample NAME} where a file holds several), {@code logger} ({@code --maker NAME} refuses another maker's file,
 * {@code --channel NAME} chooses one of several temperatures, {@code --unit C|F} for a file that states none), {@code hl7} (names masked unless {@code --with-names}). Exit code 0 =
 * all were read, 2 = one was refused (its findings are printed) or the call was wrong.
 */
public final class Read {

    private static final int REFUSED = 2;
    private static final int MOST_BYTES = 32 << 20;
    private static final List<String> KINDS = List.of("rack-file", "logger", "sequencing-qc", "hl7");
    private static final String USAGE =
            "Usage: read rack-file|logger|sequencing-qc|hl7 [--with-names] [--sample NAME] [--positions rows|columns] [--maker NAME]"
                    + " [--channel NAME] [--unit C|F] [--mapping FILE] FILE... ; ";

    private final PrintStream out;
    private final PrintStream err;
    private final Locale locale;

    Read(PrintStream out, PrintStream err, Locale locale) {
        this.out = out;
        this.err = err;
        this.locale = locale;
    }

    public static void main(String[] args) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new Read(out, err, Locale.getDefault()).run(args));
    }

    int run(String... args) {
        var call = ReadCall.of(args);
        if (call.fault().isPresent()) {
            return wrong(call.fault().get());
        }
        if (!KINDS.contains(call.kind())) {
            return wrong(call.kind().isEmpty() ? "no kind given." : "unknown kind \"" + call.kind() + "\".");
        }
        if (call.files().isEmpty()) {
            return wrong("no file given.");
        }
        var readings = call.files().stream()
                .map(Path::of)
                .map(file -> bytes(file).map(bytes -> shown(call, file, bytes)))
                .toList();
        var shown = readings.stream().flatMap(Optional::stream).toList();
        if (!shown.isEmpty()) {
            print(shown.stream().map(Shown::json).toList(), call.files().size() > 1);
        }
        return shown.size() == readings.size() && shown.stream().allMatch(Shown::read) ? 0 : REFUSED;
    }

    private record Shown(JsonNode json, boolean read) {}

    private Shown shown(ReadCall call, Path file, byte[] bytes) {
        var json = new ReadingJson(locale);
        var name = Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
        return switch (call.kind()) {
            case "rack-file" -> {
                var reading = call.option("--mapping")
                        .map(mapping -> mapped(
                                mapping,
                                m -> RackFileReader.read(
                                        bytes, name, RackTeaching.of(m).mapping())))
                        .or(() -> call.positions().map(numbers -> RackFileReader.read(bytes, name, numbers)))
                        .orElseGet(() -> RackFileReader.read(bytes, name));
                yield new Shown(json.rack(reading), reading instanceof Reading.Read<?>);
            }
            case "logger" -> {
                var reading = call.option("--mapping")
                        .map(mapping -> mapped(
                                mapping,
                                m -> LoggerFileReader.read(
                                        bytes, LoggerMappingJson.of(m).logger())))
                        .orElseGet(() -> LoggerFileReader.read(bytes, call.claim()));
                yield new Shown(json.logger(reading), reading instanceof Reading.Read<?>);
            }
            case "sequencing-qc" -> {
                var reading = QcReader.read(bytes, name, call.option("--sample"));
                yield new Shown(json.qc(name, reading), reading instanceof Reading.Read<?>);
            }
            default -> {
                var reading = Hl7Reader.read(bytes);
                yield new Shown(json.hl7(reading, call.withNames()), reading instanceof Reading.Read<?>);
            }
        };
    }

    private <T> Reading<T> mapped(String file, Function<String, Reading<T>> reader) {
        var mapping = bytes(Path.of(file));
        if (mapping.isEmpty()) {
            return Reading.refused(FindingCode.MAPPING_INVALID, file);
        }
        try {
            return reader.apply(new String(mapping.get(), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException fault) {
            return Reading.refused(FindingCode.MAPPING_INVALID, String.valueOf(fault.getMessage()));
        }
    }

    /** Read to the limit and not further: what says it is small, or says nothing, may be endless. */
    private Optional<byte[]> bytes(Path file) {
        if (!Files.exists(file)) {
            err.println("No such file: " + file);
            return Optional.empty();
        }
        if (Files.isDirectory(file)) {
            err.println("A folder, not a file: " + file);
            return Optional.empty();
        }
        try (var in = Files.newInputStream(file)) {
            // one byte more than any reader takes: the reader itself says that it is too much
            return Optional.of(in.readNBytes(MOST_BYTES + 1));
        } catch (AccessDeniedException e) {
            err.println("Not readable by this user: " + file);
        } catch (IOException e) {
            err.println("Cannot be read: " + file + " (" + e.getMessage() + ")");
        }
        return Optional.empty();
    }

    private void print(List<JsonNode> nodes, boolean several) {
        var node =
                several ? JsonNodeFactory.withExactBigDecimals(true).arrayNode().addAll(nodes) : nodes.getFirst();
        try {
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                    .build()
                    .writeValue(out, node);
            out.println();
        } catch (IOException broken) {
            err.println("The answer could not be written: " + broken.getMessage());
        }
    }

    private int wrong(String sentence) {
        err.println(USAGE + sentence);
        return REFUSED;
    }
}
