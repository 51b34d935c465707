package org.himuro.lims.platform.web;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every text that a person reads, from {@code i18n/<context>_<language>.properties} (UTF-8); Japanese is the language of the house. */
@Singleton
public final class Messages {
    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

    public Messages() {
        for (var language : List.of(Language.JA, Language.EN)) {
            texts.put(language, new TreeMap<>());
        }
        Resources.below("i18n").forEach((name, body) -> {
            for (var language : texts.keySet()) {
                if (name.endsWith("_" + language.tag() + ".properties")) {
                    add(language, name, new String(body, StandardCharsets.UTF_8));
                }
            }
        });
        texts.put(Language.PSEUDO, texts(Language.EN));
    }

    /** The keys known in a language; a test holds that all languages have the same. */
    public SortedSet<String> keys(Language language) {
        return new TreeSet<>(texts(language).keySet());
    }

    /** The text, or the key between single guillemets where it is missing: visible, and found by the pseudo-language test. */
    public String of(Language language, String key, List<String> args) {
        var text = Optional.ofNullable(texts(language).get(key))
                .map(pattern -> MessagePattern.fill(pattern, args))
                .orElse("‹" + key + "›");
        return language == Language.PSEUDO ? "⟦" + text + "⟧" : text;
    }

    public boolean has(String key) {
        return texts(Language.JA).containsKey(key);
    }

    /** How many arguments the message of this key takes, in the language in which it takes most. */
    public int arguments(String key) {
        return texts.values().stream()
                .flatMap(all -> Optional.ofNullable(all.get(key)).stream())
                .mapToInt(MessagePattern::arguments)
                .max()
                .orElse(0);
    }

    private Map<String, String> texts(Language language) {
        return texts.getOrDefault(language, Map.of());
    }

    private void add(Language language, String file, String content) {
        var read = new Properties();
        try {
            read.load(new StringReader(content));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        read.stringPropertyNames().forEach(key -> {
            if (texts(language).put(key, read.getProperty(key)) != null) {
                throw new IllegalStateException("message " + key + " stands twice, again in " + file);
            }
        });
    }
}
