package org.himuro.lims.reporting.application;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Language;
import org.himuro.lims.platform.web.Messages;
import org.himuro.lims.reporting.application.Words.Meaning;
import org.himuro.lims.specimen.FreezingVerdict;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.TubeStep;

/**
 * The words that the search knows: those of the pages in both languages, those of {@code reporting/words.txt}, the codes of sites,
 * and the code of anything that the viewer may open.
 */
@Singleton
public final class WordsOfTubes {
    private static final Pattern LINE = Pattern.compile("(\\S+)\\s+(\\S+)\\s+(.*)");

    private final Finding finding;
    private final Sites sites;
    private final Map<String, Set<Meaning>> fixed;

    WordsOfTubes(Finding finding, Sites sites, Messages messages) {
        this.finding = finding;
        this.sites = sites;
        this.fixed = fixed(messages);
    }

    public Words.Read read(String text, Viewer viewer) {
        var known = new HashMap<>(fixed);
        sites.all().forEach(s -> add(known, s.code(), new Meaning("from", s.code())));
        return new Words(known).read(text, word -> thing(word, viewer));
    }

    /** The page of what is typed, where it is one code and nothing else. */
    public Optional<String> page(String text, Viewer viewer) {
        return text.strip().contains(" ") || !(finding.find(text, viewer) instanceof Found.At(String href))
                ? Optional.empty()
                : Optional.of(href).filter(h -> !h.contains("?"));
    }

    private Optional<Meaning> thing(String word, Viewer viewer) {
        return finding.find(word, viewer) instanceof Found.At(String href) ? meaning(href) : Optional.empty();
    }

    private static Optional<Meaning> meaning(String href) {
        var parts = href.split("[/?#]");
        if (parts.length < 3) {
            return Optional.empty();
        }
        var code = parts[2].replace("q=", "");
        return switch (parts[1]) {
            case "tubes" -> Optional.of(new Meaning("q", code));
            case "cases" -> Optional.of(new Meaning("case", code));
            case "storage" -> Optional.of(new Meaning("in", code));
            case "parcels" -> Optional.of(new Meaning("parcel", code));
            case "orders" -> Optional.of(new Meaning("order", code));
            default -> Optional.empty();
        };
    }

    private static Map<String, Set<Meaning>> fixed(Messages messages) {
        var known = new HashMap<String, Set<Meaning>>();
        for (var line : lines()) {
            var parts = LINE.matcher(line);
            if (parts.matches()) {
                var meaning = new Meaning(parts.group(1), parts.group(2));
                Arrays.stream(parts.group(3).split("\\|")).forEach(word -> add(known, word, meaning));
            }
        }
        named("material", Material.values(), known, messages);
        named("step", TubeStep.values(), known, messages);
        named("verdict", FreezingVerdict.values(), known, messages);
        return known;
    }

    private static void named(String name, Enum<?>[] values, Map<String, Set<Meaning>> known, Messages messages) {
        Function<Enum<?>, String> key = v -> Chips.word(name, v.name()).key();
        for (var value : values) {
            var meaning = new Meaning(name, value.name());
            add(known, value.name(), meaning);
            for (var language : Language.values()) {
                add(known, messages.of(language, key.apply(value), List.of()), meaning);
            }
        }
    }

    private static void add(Map<String, Set<Meaning>> known, String word, Meaning meaning) {
        known.computeIfAbsent(Words.plain(word), w -> new TreeSet<>()).add(meaning);
    }

    private static List<String> lines() {
        try (var in = Objects.requireNonNull(WordsOfTubes.class.getResourceAsStream("/reporting/words.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
