package org.himuro.labels.layout;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.labels.layout.Fault.Code;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML mapping that notes what is wrong with it, with lines, and goes on with a stand-in. */
final class YamlMap {
    private final String where;
    private final Map<String, Node> entries = new LinkedHashMap<>();
    private final List<Fault> faults;

    private YamlMap(MappingNode node, List<Fault> faults) {
        this.where = line(node);
        this.faults = faults;
        node.getValue().forEach(t -> entries.put(scalar(t.getKeyNode()).orElse("?"), t.getValueNode()));
    }

    static Optional<YamlMap> of(Optional<Node> node, List<Fault> faults) {
        if (node.orElse(null) instanceof MappingNode mapping) {
            return Optional.of(new YamlMap(mapping, faults));
        }
        faults.add(Fault.inFile(Code.VALUE_WRONG, node.map(YamlMap::line).orElse("file"), "-", "keys with values"));
        return Optional.empty();
    }

    String where() {
        return where;
    }

    void only(String... known) {
        entries.keySet().stream()
                .filter(k -> !Arrays.asList(known).contains(k))
                .forEach(k -> fault(Code.KEY_UNKNOWN, k, String.join(", ", known)));
    }

    /** The one key that there is, of these. */
    Optional<String> onlyKey(String... known) {
        only(known);
        if (entries.size() == 1) {
            return entries.keySet().stream()
                    .filter(k -> Arrays.asList(known).contains(k))
                    .findFirst();
        }
        faults.add(Fault.inFile(Code.VALUE_WRONG, where, "-", "exactly one of " + String.join(", ", known)));
        return Optional.empty();
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    /** A text that may be empty. */
    String textOrEmpty(String key) {
        return node(key).flatMap(n -> scalar(n).or(() -> wrong(key, "a text"))).orElse("");
    }

    String text(String key) {
        return node(key)
                .flatMap(n -> scalar(n).filter(s -> !s.isBlank()).or(() -> wrong(key, "a text")))
                .orElse("?");
    }

    double number(String key, double least, double most) {
        return node(key).map(n -> number(key, n, least, most)).orElse(least);
    }

    int whole(String key, int least, int most) {
        return node(key)
                .flatMap(YamlMap::scalar)
                .filter(s -> s.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .filter(n -> n >= least && n <= most)
                .or(() ->
                        has(key) ? wrong(key, "a whole number from %d to %d".formatted(least, most)) : Optional.empty())
                .orElse(least);
    }

    double[] numbers(String key, int count, double least, double most) {
        var nodes = node(key)
                .map(n -> n instanceof SequenceNode s ? s.getValue() : List.<Node>of())
                .orElse(List.of());
        if (nodes.size() != count) {
            if (entries.containsKey(key)) {
                fault(Code.VALUE_WRONG, key, count + " numbers in mm");
            }
            return new double[count];
        }
        return nodes.stream().mapToDouble(n -> number(key, n, least, most)).toArray();
    }

    /** Pairs of numbers, at least so many. */
    List<double[]> pairs(String key, int least, double from, double to) {
        var pairs = items(key).stream()
                .map(n -> n instanceof SequenceNode s ? s.getValue() : List.<Node>of())
                .map(p -> p.stream().mapToDouble(n -> number(key, n, from, to)).toArray())
                .toList();
        if (has(key) && (pairs.size() < least || pairs.stream().anyMatch(p -> p.length != 2))) {
            fault(Code.VALUE_WRONG, key, "a list of at least %d pairs [x, y] in mm".formatted(least));
            return List.of();
        }
        return pairs;
    }

    List<String> texts(String key) {
        return items(key).stream()
                .flatMap(n -> scalar(n).or(() -> wrong(key, "texts")).stream())
                .toList();
    }

    Optional<YamlMap> map(String key) {
        return node(key).flatMap(n -> of(Optional.of(n), faults));
    }

    List<YamlMap> maps(String key) {
        return items(key).stream()
                .flatMap(n -> of(Optional.of(n), faults).stream())
                .toList();
    }

    <T> T choice(String key, Map<String, T> choices, T otherwise) {
        return entries.containsKey(key) ? required(key, choices, otherwise) : otherwise;
    }

    <T> T required(String key, Map<String, T> choices, T standIn) {
        return node(key)
                .flatMap(YamlMap::scalar)
                .map(s -> Optional.ofNullable(choices.get(s))
                        .or(() -> wrong(
                                key,
                                "one of "
                                        + String.join(
                                                ", ",
                                                choices.keySet().stream()
                                                        .sorted()
                                                        .toList())))
                        .orElse(standIn))
                .orElse(standIn);
    }

    private List<Node> items(String key) {
        return node(key)
                .flatMap(n -> n instanceof SequenceNode s ? Optional.of(s.getValue()) : wrong(key, "a list"))
                .orElse(List.of());
    }

    private double number(String key, Node node, double least, double most) {
        return scalar(node)
                .flatMap(YamlMap::decimal)
                .filter(d -> d >= least && d <= most)
                .or(() -> wrong(key, "a number from %s to %s".formatted(least, most)))
                .orElse(least);
    }

    private static Optional<Double> decimal(String text) {
        return text.matches("-?\\d{1,6}(\\.\\d{1,6})?") ? Optional.of(Double.valueOf(text)) : Optional.empty();
    }

    private Optional<Node> node(String key) {
        var node = Optional.ofNullable(entries.get(key));
        if (node.isEmpty()) {
            faults.add(Fault.inFile(Code.KEY_MISSING, where, key));
        }
        return node;
    }

    private <T> Optional<T> wrong(String key, String expected) {
        fault(Code.VALUE_WRONG, key, expected);
        return Optional.empty();
    }

    private void fault(Code code, String key, String expected) {
        var at = Optional.ofNullable(entries.get(key)).map(YamlMap::line).orElse(where);
        faults.add(Fault.inFile(code, at, key, expected));
    }

    private static Optional<String> scalar(Node node) {
        return node instanceof ScalarNode s ? Optional.of(s.getValue()) : Optional.empty();
    }

    private static String line(Node node) {
        return "line " + (node.getStartMark().getLine() + 1);
    }
}
