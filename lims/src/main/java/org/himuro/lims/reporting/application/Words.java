package org.himuro.lims.reporting.application;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is typed into the search, word by word: a word that means one condition becomes it, whatever else is typed is said to be
 * unknown or to mean several. Nothing is left out.
 */
public final class Words {
    /** Of how many words the longest name of a value may be. */
    private static final int LONGEST = 4;

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern MEASURED =
            Pattern.compile("(din|rin|dv200)(?:>=|≥|=)?(\\d{1,3}(?:\\.\\d{1,3})?)(?:以上)?");

    private final Map<String, Set<Meaning>> known;

    /** @param known by the words as {@link #plain} writes them */
    public Words(Map<String, Set<Meaning>> known) {
        this.known = Map.copyOf(known);
    }

    /** A condition and its value, as an address says them. */
    public record Meaning(String name, String value) implements Comparable<Meaning> {
        @Override
        public int compareTo(Meaning other) {
            return (name + value).compareTo(other.name + other.value);
        }
    }

    /**
     * What was understood.
     *
     * @param unknown words that mean nothing here
     * @param several words that mean more than one thing
     */
    public record Read(List<Meaning> meanings, List<String> unknown, List<String> several) {
        public Read {
            meanings = List.copyOf(meanings);
            unknown = List.copyOf(unknown);
            several = List.copyOf(several);
        }

        public boolean whole() {
            return unknown.isEmpty() && several.isEmpty();
        }
    }

    /** Width and case do not matter. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /** @param thing what a word that is no word may be the code of */
    public Read read(String text, Function<String, Optional<Meaning>> thing) {
        var words = Stream.of(Normalizer.normalize(text, Normalizer.Form.NFKC).split("[\\s,、，]+"))
                .filter(w -> !w.isEmpty())
                .toList();
        var meanings = new ArrayList<Meaning>();
        var unknown = new ArrayList<String>();
        var several = new ArrayList<String>();
        int at = 0;
        while (at < words.size()) {
            int length = longest(words, at);
            var said = String.join(" ", words.subList(at, at + Math.max(1, length)));
            var found = length > 0 ? known.getOrDefault(plain(said), Set.of()) : Set.<Meaning>of();
            if (found.size() > 1) {
                several.add(said);
            } else if (found.size() == 1) {
                meanings.addAll(found);
            } else {
                var other = other(said, thing);
                meanings.addAll(other);
                if (other.isEmpty()) {
                    unknown.add(said);
                }
            }
            at += Math.max(1, length);
        }
        return new Read(meanings, unknown, several);
    }

    private int longest(List<String> words, int at) {
        for (int length = Math.min(LONGEST, words.size() - at); length > 0; length--) {
            if (known.containsKey(plain(String.join(" ", words.subList(at, at + length))))) {
                return length;
            }
        }
        return 0;
    }

    private static List<Meaning> other(String word, Function<String, Optional<Meaning>> thing) {
        if (YEAR.matcher(word).matches()) {
            return List.of(new Meaning("sampled-from", word + "-01-01"), new Meaning("sampled-to", word + "-12-31"));
        }
        var measured = MEASURED.matcher(plain(word));
        return measured.matches()
                ? List.of(
                        new Meaning("analyte", measured.group(1).toUpperCase(Locale.ROOT)),
                        new Meaning("value", measured.group(2)))
                : thing.apply(word).stream().toList();
    }

    /** The conditions of an address with what was understood: of several values one more, else the new one. */
    public static Map<String, String> with(Map<String, String> address, List<Meaning> meanings) {
        var changed = new LinkedHashMap<>(address);
        for (var meaning : meanings) {
            if (Chips.SEVERAL.contains(meaning.name())) {
                var values = new TreeSet<>(
                        Arrays.asList(changed.getOrDefault(meaning.name(), "").split(",")));
                values.add(meaning.value());
                values.remove("");
                changed.put(meaning.name(), String.join(",", values));
            } else {
                changed.put(meaning.name(), meaning.value());
            }
        }
        return changed;
    }
}
