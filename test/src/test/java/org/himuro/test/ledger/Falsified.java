package org.himuro.test.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A dossier with one thing in it changed at random: any node of its JSON dropped, doubled, moved, replaced, or put in from
 * another tube's dossier.
 *
 * @param what in words, for who has to look at it
 */
record Falsified(JsonNode dossier, String what) {

    /** A place in the tree: a member of an object or an item of an array. */
    private record Place(ContainerNode<?> in, String member, int index, String path) {
        JsonNode node() {
            return in instanceof ArrayNode ? in.get(index) : in.get(member);
        }

        void put(JsonNode other) {
            if (in instanceof ArrayNode array) {
                array.set(index, other);
            } else {
                ((ObjectNode) in).set(member, other);
            }
        }

        void drop() {
            if (in instanceof ArrayNode array) {
                array.remove(index);
            } else {
                ((ObjectNode) in).remove(member);
            }
        }
    }

    static Falsified of(JsonNode honest, JsonNode other, Random random) {
        var dossier = honest.deepCopy();
        var places = places(dossier);
        var place = any(places, random);
        var deed = switch (random.nextInt(6)) {
            case 0 -> {
                place.drop();
                yield "dropped";
            }
            case 1 -> doubled(place);
            case 2 -> moved(place, random);
            case 3 -> {
                place.put(changed(place.node(), random));
                yield "changed";
            }
            case 4 -> {
                place.put(places.get(random.nextInt(places.size())).node().deepCopy());
                yield "replaced by another node";
            }
            default -> {
                place.put(at(place.path(), other, random));
                yield "put in from another dossier";
            }
        };
        return new Falsified(dossier, place.path() + " " + deed);
    }

    /** Each depth as likely as another, else nearly every place would be a hash in a proof. */
    private static Place any(List<Place> places, Random random) {
        long depth = 1 + random.nextInt(6);
        var deep = places.stream()
                .filter(p -> p.path().chars().filter(c -> c == '/').count() == depth)
                .toList();
        var from = deep.isEmpty() ? places : deep;
        return from.get(random.nextInt(from.size()));
    }

    private static String doubled(Place place) {
        if (place.in() instanceof ArrayNode array) {
            array.insert(place.index(), place.node().deepCopy());
            return "doubled";
        }
        ((ObjectNode) place.in()).set(place.member() + "2", place.node().deepCopy());
        return "doubled under another name";
    }

    private static String moved(Place place, Random random) {
        if (place.in() instanceof ArrayNode array) {
            var items = new ArrayList<JsonNode>();
            array.forEach(items::add);
            Collections.shuffle(items, random);
            array.removeAll().addAll(items);
            return "shuffled";
        }
        var node = place.node();
        place.drop();
        ((ObjectNode) place.in()).set("moved", node);
        return "renamed";
    }

    /** As little as can be: one character, one more, empty. */
    private static JsonNode changed(JsonNode node, Random random) {
        if (node.isNumber()) {
            return JsonNodeFactory.instance.numberNode(node.asLong() + 1 - 2 * random.nextInt(2));
        }
        if (node.isTextual() && !node.asText().isEmpty()) {
            var text = new StringBuilder(node.asText());
            int at = random.nextInt(text.length());
            text.setCharAt(at, text.charAt(at) == '0' ? '1' : '0');
            return TextNode.valueOf(text.toString());
        }
        return node.isArray() ? JsonNodeFactory.instance.arrayNode() : JsonNodeFactory.instance.objectNode();
    }

    /** What stands at the same place of the other dossier, else anything of it. */
    private static JsonNode at(String path, JsonNode other, Random random) {
        var same = other.at(path);
        var places = places(other);
        return same.isMissingNode()
                ? places.get(random.nextInt(places.size())).node().deepCopy()
                : same.deepCopy();
    }

    private static List<Place> places(JsonNode root) {
        var places = new ArrayList<Place>();
        collect(root, "", places);
        return places;
    }

    private static void collect(JsonNode node, String path, List<Place> into) {
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                into.add(new Place(array, "", i, path + "/" + i));
                collect(array.get(i), path + "/" + i, into);
            }
        } else if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> {
                into.add(new Place(object, name, 0, path + "/" + name));
                collect(object.get(name), path + "/" + name, into);
            });
        }
    }
}
