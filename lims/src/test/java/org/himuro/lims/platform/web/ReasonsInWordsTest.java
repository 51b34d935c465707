package org.himuro.lims.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.himuro.lims.quality.Deviation;
import org.himuro.lims.quality.application.DeviationPage;
import org.himuro.lims.quality.application.DeviationQueries;
import org.junit.jupiter.api.Test;

/** A reason's message takes no more than where the reason comes from gives: nothing is shown with a hole in it. */
class ReasonsInWordsTest {
    private static final Path SOURCES = Path.of("src/main/java/org/himuro/lims");
    private static final Pattern GIVEN = Pattern.compile("\\b(Reason\\.of|refuseIf|refuse|warn|no)\\(");
    private static final Pattern CODES = Pattern.compile("\"([A-Z][A-Z0-9]*_[A-Z0-9_]+)\"");
    private static final Pattern MARKED =
            Pattern.compile("(?:TubeMarked|ParcelMarked|CaseMarked|\\bmark)\\(\\s*\"([A-Z0-9_]+)\"");
    private static final String ONE_OF_TWO = "[^\"]*\\?\\s*\"[A-Z0-9_]+\"\\s*:\\s*\"[A-Z0-9_]+\"";
    private final Messages messages = new Messages();

    @Test
    void every_reason_is_given_what_its_message_takes() {
        var holes = new TreeSet<String>();
        int seen = 0;
        for (var source : sources(SOURCES)) {
            var calls = GIVEN.matcher(source);
            while (calls.find()) {
                var given = arguments(source, calls.end());
                var args = calls.group(1).equals("refuseIf") ? given.subList(1, given.size()) : given;
                for (var code : codes(args)) {
                    seen++;
                    int takes = messages.arguments("reason." + code);
                    if (takes > args.size() - 1) {
                        holes.add(code + " takes " + takes + " and is given " + (args.size() - 1));
                    }
                }
            }
        }
        assertThat(holes).isEmpty();
        assertThat(seen).isGreaterThan(200);
    }

    @Test
    void every_deviation_has_words_that_need_no_more_than_what_it_is_about() {
        var codes = new TreeSet<String>();
        messages.keys(Language.JA).stream()
                .filter(k -> k.startsWith("mark."))
                .map(k -> k.substring("mark.".length()))
                .forEach(codes::add);
        sources(SOURCES).forEach(s -> MARKED.matcher(s).results().forEach(m -> codes.add(m.group(1))));
        // what a parcel is marked with are the reasons that were found against it
        for (var file :
                List.of("ReceiverRules", "Release", "TubeRules", "Giving", "Arriving", "Receiving", "TubeReceipt")) {
            CODES.matcher(text(SOURCES.resolve("shipping/model/" + file + ".java")))
                    .results()
                    .map(m -> m.group(1))
                    .filter(c -> messages.has("reason." + c))
                    .forEach(codes::add);
        }
        codes.remove("REASON_LATE_");
        for (var language : List.of(Language.JA, Language.EN)) {
            var text = new Text(messages, language, new Times(Instant.EPOCH, ZoneId.of("Asia/Tokyo"), false), "");
            for (var code : codes) {
                assertThat(DeviationPage.word(text, line(code)))
                        .as(code)
                        .isNotBlank()
                        .isNotEqualTo(code)
                        .doesNotContain("‹", "{");
            }
        }
        assertThat(codes).hasSizeGreaterThan(60);
    }

    @Test
    void a_parcel_given_twice_is_named() {
        var text = new Text(messages, Language.EN, new Times(Instant.EPOCH, ZoneId.of("Asia/Tokyo"), false), "");
        assertThat(DeviationPage.word(text, line("GIVEN_TWICE"))).contains("PTKH000004G");
    }

    private static DeviationQueries.Line line(String code) {
        var nobody = new UUID(0, 0);
        var deviation = Deviation.opened(nobody, code, "parcel", nobody, nobody, nobody, Instant.EPOCH);
        return new DeviationQueries.Line(deviation, Optional.of("PTKH000004G"));
    }

    /** The codes that stand there as such, or one of two by a condition. */
    private static List<String> codes(List<String> args) {
        var first = args.isEmpty() ? "" : args.getFirst();
        return CODES.matcher(first).matches() || first.matches(ONE_OF_TWO)
                ? CODES.matcher(first).results().map(m -> m.group(1)).toList()
                : List.of();
    }

    private static List<String> arguments(String source, int from) {
        var args = new ArrayList<String>();
        var one = new StringBuilder();
        boolean quoted = false;
        for (int i = from, depth = 0; depth >= 0; i++) {
            char c = source.charAt(i);
            quoted ^= c == '"' && source.charAt(i - 1) != '\\';
            depth += quoted ? 0 : "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            if (depth < 0 || depth == 0 && c == ',' && !quoted) {
                args.add(one.toString().strip());
                one.setLength(0);
            } else {
                one.append(c);
            }
        }
        return args;
    }

    private static List<String> sources(Path below) {
        try (var files = Files.walk(below)) {
            return files.filter(f -> f.toString().endsWith(".java"))
                    .map(ReasonsInWordsTest::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
