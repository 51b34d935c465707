package org.himuro.labels.layout;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.labels.fonts.Face;
import org.himuro.labels.layout.Element.Align;
import org.himuro.labels.layout.Element.Diamond;
import org.himuro.labels.layout.Element.Frame;
import org.himuro.labels.layout.Element.Mark;
import org.himuro.labels.layout.Element.Polygon;
import org.himuro.labels.layout.Element.Rule;
import org.himuro.labels.layout.Element.Text;
import org.himuro.labels.layout.Fault.Code;
import org.himuro.labels.symbol.Resolution;
import org.himuro.labels.symbol.SymbolKind;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a layout from YAML (the form is in the README of this module). Finds all faults at once, each with its line. */
public final class LayoutFile {
    private static final Map<String, SymbolKind> KINDS = Map.of(
            "data-matrix", SymbolKind.DATA_MATRIX,
            "data-matrix-rectangular", SymbolKind.DATA_MATRIX_RECTANGULAR,
            "gs1-data-matrix", SymbolKind.GS1_DATA_MATRIX,
            "code-128", SymbolKind.CODE_128,
            "qr", SymbolKind.QR);
    private static final Map<String, Face> WEIGHTS = Map.of("regular", Face.REGULAR, "bold", Face.BOLD);
    private static final Map<String, Align> ALIGNS =
            Map.of("left", Align.LEFT, "centre", Align.CENTRE, "right", Align.RIGHT);

    private static final Map<String, Boolean> SHAPES = Map.of("rectangle", false, "round", true);
    private static final Map<String, Boolean> ANSWERS = Map.of("true", true, "false", false);

    private final List<Fault> faults = new ArrayList<>();

    private LayoutFile() {}

    /** Either the layout, or what is wrong with the file. */
    public sealed interface Reading {
        record Read(Layout layout) implements Reading {}

        record Faulty(List<Fault> faults) implements Reading {}
    }

    /** Reads one layout. Never throws for a text. */
    public static Reading read(String yaml) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        try {
            var root = new Yaml(new SafeConstructor(options)).compose(new StringReader(yaml));
            var file = new LayoutFile();
            var layout = YamlMap.of(Optional.ofNullable(root), file.faults).map(file::layout);
            return file.faults.isEmpty() && layout.isPresent()
                    ? new Reading.Read(layout.get())
                    : new Reading.Faulty(List.copyOf(file.faults));
        } catch (YAMLException broken) {
            return new Reading.Faulty(
                    List.of(Fault.inFile(Code.NOT_YAML, "file", String.valueOf(broken.getMessage()))));
        }
    }

    private Layout layout(YamlMap map) {
        map.only("layout", "version", "title", "size", "shape", "fields", "elements", "sample");
        var size = map.numbers("size", 2, 3, 300);
        var title = map.map("title");
        title.ifPresent(t -> t.only("ja", "en"));
        var fields = map.texts("fields");
        var elements = map.maps("elements").stream()
                .flatMap(e -> element(e, fields).stream())
                .toList();
        return new Layout(
                map.text("layout"),
                map.whole("version", 1, 100_000),
                title.map(t -> t.text("ja")).orElse(""),
                title.map(t -> t.text("en")).orElse(""),
                size[0],
                size[1],
                map.choice("shape", SHAPES, false),
                fields,
                elements,
                map.has("sample")
                        ? map.map("sample").map(s -> samples(s, fields)).orElse(Map.of())
                        : Map.of());
    }

    private static Map<String, Map<String, String>> samples(YamlMap languages, List<String> fields) {
        languages.only("ja", "en");
        var samples = new LinkedHashMap<String, Map<String, String>>();
        for (var language : List.of("ja", "en")) {
            languages.map(language).ifPresent(s -> samples.put(language, sample(s, fields)));
        }
        return samples;
    }

    private static Map<String, String> sample(YamlMap map, List<String> fields) {
        map.only(fields.toArray(String[]::new));
        var values = new LinkedHashMap<String, String>();
        fields.forEach(f -> values.put(f, map.textOrEmpty(f)));
        return Collections.unmodifiableMap(values);
    }

    private Optional<Element> element(YamlMap map, List<String> fields) {
        return map.onlyKey("text", "symbol", "frame", "rule", "diamond", "polygon")
                .flatMap(kind -> map.map(kind).map(m -> switch (kind) {
                    case "text" -> text(m, fields);
                    case "symbol" -> symbol(m, fields);
                    case "frame" -> frame(m);
                    case "diamond" -> diamond(m);
                    case "polygon" -> polygon(m);
                    default -> rule(m);
                }));
    }

    private Element text(YamlMap m, List<String> fields) {
        m.only("in", "size", "weight", "align", "text", "editable");
        return new Text(
                area(m),
                m.number("size", 1, 100),
                m.choice("weight", WEIGHTS, Face.REGULAR),
                m.choice("align", ALIGNS, Align.LEFT),
                template(m, fields),
                m.choice("editable", ANSWERS, false));
    }

    private Element symbol(YamlMap m, List<String> fields) {
        m.only("kind", "at", "module", "height", "text");
        var at = m.numbers("at", 2, 0, 300);
        var kind = m.required("kind", KINDS, SymbolKind.DATA_MATRIX);
        var height = kind.isLinear() ? m.number("height", 5, 100) : 0;
        return new Mark(
                kind, at[0], at[1], m.number("module", Resolution.SMALLEST_MODULE_MM, 10), height, template(m, fields));
    }

    private static Element frame(YamlMap m) {
        m.only("in", "line");
        return new Frame(area(m), m.number("line", 0.1, 10));
    }

    private static Element rule(YamlMap m) {
        m.only("in");
        return new Rule(area(m));
    }

    /** No smaller one is a mark of dangerous goods. */
    private static Element diamond(YamlMap m) {
        m.only("centre", "side", "line");
        var centre = m.numbers("centre", 2, 0, 300);
        return new Diamond(new Point(centre[0], centre[1]), m.number("side", 50, 200), m.number("line", 2, 10));
    }

    private static Element polygon(YamlMap m) {
        m.only("corners");
        return new Polygon(m.pairs("corners", 3, 0, 300).stream()
                .map(p -> new Point(p[0], p[1]))
                .toList());
    }

    private static Area area(YamlMap m) {
        var n = m.numbers("in", 4, 0, 300);
        return new Area(n[0], n[1], n[2], n[3]);
    }

    private Template template(YamlMap m, List<String> fields) {
        var template = new Template(m.text("text"));
        var unknown = new HashSet<>(template.fields());
        fields.forEach(unknown::remove);
        unknown.forEach(f -> faults.add(Fault.inFile(Code.FIELD_UNKNOWN, m.where(), f, String.join(", ", fields))));
        return template;
    }
}
