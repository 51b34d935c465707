package org.himuro.sop.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads one YAML document; bad input becomes faults, never an exception. */
public final class Document {
    private static final int NESTING = 20;
    private static final int CODE_POINTS = 1_000_000;

    private Document() {}

    /**
     * @param yaml the document's text
     * @param reader takes the value out of the root; what it could not read it has told to the node, and its value is then dropped
     */
    public static <T> Reading<T> read(String yaml, Function<DocumentNode, T> reader) {
        var faults = new ArrayList<Fault>();
        try {
            var root = Optional.ofNullable(new Yaml(options()).compose(new StringReader(yaml)));
            if (root.isEmpty()) {
                return new Reading.Faulty<>(List.of(new Fault("", 0, "missing", "a document")));
            }
            var value = reader.apply(new DocumentNode(root, "", faults));
            return faults.isEmpty()
                    ? new Reading.Sound<>(value)
                    : new Reading.Faulty<>(faults.stream().distinct().toList());
        } catch (MarkedYAMLException e) {
            var line = Optional.ofNullable(e.getProblemMark()).map(mark -> mark.getLine() + 1);
            return notYaml(line.orElse(0), e);
        } catch (YAMLException e) {
            return notYaml(0, e);
        }
    }

    /**
     * The text of a document shipped beside a class.
     *
     * @throws IllegalArgumentException if there is no such resource
     */
    public static String shipped(Class<?> beside, String resource) {
        try (InputStream in = beside.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no document " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> Reading<T> notYaml(int line, YAMLException e) {
        return new Reading.Faulty<>(List.of(new Fault("", line, "not-yaml", "one YAML document: " + e.getMessage())));
    }

    private static LoaderOptions options() {
        var options = new LoaderOptions();
        options.setNestingDepthLimit(NESTING);
        options.setCodePointLimit(CODE_POINTS);
        options.setMaxAliasesForCollections(0);
        return options;
    }
}
