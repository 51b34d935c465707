package org.himuro.sop.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A place in a document being read. What is not there or not as expected becomes a fault and a harmless stand-in is returned, so that
 * reading goes on and all faults are found at once; a document with faults never yields a value. Not thread-safe.
 */
public final class DocumentNode {
    private final Optional<Node> node;
    private final String path;
    private final List<Fault> faults;

    DocumentNode(Optional<Node> node, String path, List<Fault> faults) {
        this.node = node;
        this.path = path;
        this.faults = faults;
    }

    /** Tells that something is wrong here. */
    public void fault(String code, String expected) {
        var line = node.map(n -> n.getStartMark().getLine() + 1).orElse(0);
        faults.add(new Fault(path, line, code, expected));
    }

    /** The value under a key that must be there; faults: {@code missing}, {@code not-a-mapping}. */
    public DocumentNode at(String key) {
        var child = find(key);
        if (child.isEmpty() && node.isPresent() && isMapping()) {
            faults.add(new Fault(below(key), line(), "missing", "a value"));
        }
        return new DocumentNode(child, below(key), faults);
    }

    /** The value under a key that may be left out or be null. */
    public Optional<DocumentNode> maybe(String key) {
        return find(key).map(n -> new DocumentNode(Optional.of(n), below(key), faults));
    }

    /** Refuses all other keys and keys given twice; faults: {@code unknown-key}, {@code duplicate-key}, {@code not-a-mapping}. */
    public DocumentNode only(String... keys) {
        var allowed = Set.of(keys);
        var seen = new HashSet<String>();
        if (node.isPresent() && !isMapping()) {
            fault("not-a-mapping", "keys " + String.join(", ", keys));
        }
        for (var key : keys()) {
            if (!allowed.contains(key)) {
                faults.add(new Fault(below(key), line(), "unknown-key", "one of " + String.join(", ", keys)));
            } else if (!seen.add(key)) {
                faults.add(new Fault(below(key), line(), "duplicate-key", "each key once"));
            }
        }
        return this;
    }

    /** The keys of a mapping in their order; none if it is no mapping. */
    public List<String> keys() {
        return tuples().stream().map(DocumentNode::key).toList();
    }

    /** The items of a list; fault: {@code not-a-list}. */
    public List<DocumentNode> items() {
        if (node.isEmpty()) {
            return List.of();
        }
        if (!(node.get() instanceof SequenceNode sequence)) {
            fault("not-a-list", "a list");
            return List.of();
        }
        var items = new ArrayList<DocumentNode>();
        for (var item : sequence.getValue()) {
            items.add(new DocumentNode(Optional.of(item), path + "[" + items.size() + "]", faults));
        }
        return items;
    }

    /** The value itself, to be read as text, number, duration, date or one of a few words. */
    public Scalar scalar() {
        if (node.isPresent() && !(node.get() instanceof ScalarNode)) {
            fault("not-a-scalar", "a single value");
        }
        return new Scalar(
                this,
                node.filter(ScalarNode.class::isInstance)
                        .map(ScalarNode.class::cast)
                        .map(ScalarNode::getValue));
    }

    /** {@code {ja: …, en: …}}, both needed. */
    public Text bilingual() {
        only("ja", "en");
        return new Text(at("ja").scalar().text(), at("en").scalar().text());
    }

    private Optional<Node> find(String key) {
        return tuples().stream()
                .filter(tuple -> key(tuple).equals(key))
                .map(NodeTuple::getValueNode)
                .filter(value -> !value.getTag().equals(Tag.NULL))
                .findFirst();
    }

    private List<NodeTuple> tuples() {
        return node.isPresent() && node.get() instanceof MappingNode mapping ? mapping.getValue() : List.of();
    }

    private static String key(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
    }

    private boolean isMapping() {
        return node.isPresent() && node.get() instanceof MappingNode;
    }

    private int line() {
        return node.map(n -> n.getStartMark().getLine() + 1).orElse(0);
    }

    private String below(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
