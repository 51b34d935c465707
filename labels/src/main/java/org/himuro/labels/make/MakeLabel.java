package org.himuro.labels.make;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.himuro.labels.json.Json;
import org.himuro.labels.layout.Layout;
import org.himuro.labels.layout.LayoutFile;
import org.himuro.labels.layout.Layouts;
import org.himuro.labels.layout.Placement;
import org.himuro.labels.make.DataFile.DataRow;
import org.himuro.labels.make.MakeCall.Misused;
import org.himuro.labels.render.PngRenderer;
import org.himuro.labels.render.Rendering;
import org.himuro.labels.render.Rendering.Values;
import org.himuro.labels.render.SheetRenderer;
import org.himuro.labels.render.SheetStock;
import org.himuro.labels.render.ZplRenderer;

/**
 * {@code himuro label LAYOUT --data FILE --to zpl|pdf|png}: labels from a file of values. They go to standard output, or to {@code --out
 * FILE}; several pictures go to {@code FILE} with their numbers. What was made, or every reason why nothing was, is told as JSON on standard
 * output; on standard error where that carries the labels. {@code himuro label --list} tells the layouts. Exit code 0 = made, 2 = refused.
 */
public final class MakeLabel {
    private static final int REFUSED = 2;
    private static final String USAGE =
            "Usage: label LAYOUT --data FILE --to zpl|pdf|png [--out FILE] [--dpi 300] [--stock PAGE:GRID:CORNER:PITCH] [--used N]"
                    + " | label --list ; ";

    private final PrintStream out;
    private final PrintStream err;
    private final Locale locale;

    MakeLabel(PrintStream out, PrintStream err, Locale locale) {
        this.out = out;
        this.err = err;
        this.locale = locale;
    }

    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new MakeLabel(out, err, Locale.getDefault()).run(args));
    }

    int run(String... args) {
        if (args.length == 1 && args[0].equals("--list")) {
            out.println(Json.of(Layouts.all().stream().map(MakeLabel::described).toList()));
            return 0;
        }
        try {
            var call = MakeCall.of(args);
            return switch (layout(call)) {
                case LayoutFile.Reading.Read(var layout) -> made(call, layout);
                case LayoutFile.Reading.Faulty(var faults) ->
                    refused(
                            call,
                            faults.stream()
                                    .map(f -> Finding.ofLabel(f, 0, 0, locale))
                                    .toList());
            };
        } catch (Misused misused) {
            err.println(USAGE + misused.getMessage());
            return REFUSED;
        }
    }

    private LayoutFile.Reading layout(MakeCall call) throws Misused {
        var known = Layouts.all().stream()
                .filter(l -> l.name().equals(call.layout()))
                .findFirst();
        if (known.isPresent()) {
            return new LayoutFile.Reading.Read(known.get());
        }
        if (!call.layout().endsWith(".yaml")) {
            throw new Misused(
                    "there is no layout " + call.layout() + "; see label --list, or give a file ending in .yaml.");
        }
        return LayoutFile.read(new String(bytes(call.layout()), StandardCharsets.UTF_8));
    }

    private int made(MakeCall call, Layout layout) throws Misused {
        var stock = call.stock().orElseGet(() -> stock(layout));
        if (!stock.holds(layout.width(), layout.height()) || call.used() >= stock.perPage()) {
            throw new Misused("the labels of %s are larger than those of the stock, or --used is beyond it."
                    .formatted(layout.name()));
        }
        var data = DataFile.read(bytes(call.data()), layout.fields());
        if (!data.faults().isEmpty()) {
            var findings = new ArrayList<Finding>();
            data.faults().forEach(f -> findings.add(Finding.ofData(f, locale)));
            data.sound().forEach(row -> findings.addAll(faults(call, layout, row)));
            return refused(call, findings);
        }
        return switch (rendered(call, layout, stock, data.rows())) {
            case Rendering.Done<List<byte[]>>(var files) ->
                written(call, layout, data.rows().size(), files);
            case Rendering.Refused<List<byte[]>>(var faults) ->
                refused(
                        call,
                        faults.stream()
                                .map(f -> Finding.ofLabel(
                                        f.fault(),
                                        f.label(),
                                        data.rows().get(f.label() - 1).line(),
                                        locale))
                                .toList());
        };
    }

    private List<Finding> faults(MakeCall call, Layout layout, DataRow row) {
        return switch (Placement.onPrinter(layout, row.values(), call.resolution())) {
            case Placement.Result.Fits fits -> List.of();
            case Placement.Result.Refused(var faults) ->
                faults.stream()
                        .map(f -> Finding.ofLabel(f, row.number(), row.line(), locale))
                        .toList();
        };
    }

    private static Rendering<List<byte[]>> rendered(
            MakeCall call, Layout layout, SheetStock stock, List<DataRow> rows) {
        var values = rows.stream().map(r -> new Values(r.values())).toList();
        return switch (call.to()) {
            case ZPL ->
                one(
                        new ZplRenderer(call.resolution()).zpl(layout, values),
                        zpl -> zpl.getBytes(StandardCharsets.UTF_8));
            case PDF -> one(new SheetRenderer(stock).pdf(layout, values, call.used()), pdf -> pdf);
            case PNG -> new PngRenderer(call.resolution()).pngs(layout, values);
        };
    }

    private static <T> Rendering<List<byte[]>> one(Rendering<T> rendering, Function<T, byte[]> bytes) {
        return switch (rendering) {
            case Rendering.Done<T>(var output) -> new Rendering.Done<>(List.of(bytes.apply(output)));
            case Rendering.Refused<T>(var faults) -> new Rendering.Refused<>(faults);
        };
    }

    /** The stock that is sold for the label, or a page divided evenly. */
    private static SheetStock stock(Layout layout) {
        return switch (layout.name()) {
            case "cryovial-wrap" -> SheetStock.a4Wraps();
            case "box" -> SheetStock.a4Boxes();
            case "command-card", "worker-badge" -> SheetStock.a4Cards();
            default -> SheetStock.forLabels(layout.width(), layout.height());
        };
    }

    private int written(MakeCall call, Layout layout, int labels, List<byte[]> files) throws Misused {
        if (call.out().isEmpty()) {
            if (files.size() > 1) {
                throw new Misused("a picture holds one label; give --out FILE for " + files.size() + ".");
            }
            out.write(files.getFirst(), 0, files.getFirst().length);
            out.flush();
            return out.checkError() ? REFUSED : 0;
        }
        var names = new ArrayList<String>();
        for (var i = 0; i < files.size(); i++) {
            names.add(files.size() == 1 ? call.out().get() : numbered(call.out().get(), i + 1));
            write(names.getLast(), files.get(i));
        }
        var json = new LinkedHashMap<String, Object>();
        json.put("layout", layout.name());
        json.put("version", layout.version());
        json.put("labels", labels);
        json.put("files", names);
        json.put("findings", List.of());
        out.println(Json.of(json));
        return 0;
    }

    private int refused(MakeCall call, List<Finding> findings) {
        var json = new LinkedHashMap<String, Object>();
        json.put("layout", call.layout());
        json.put("labels", 0);
        json.put("findings", findings.stream().map(f -> f.json(locale)).toList());
        (call.out().isPresent() ? out : err).println(Json.of(json));
        return REFUSED;
    }

    private static String numbered(String file, int number) {
        var dot = file.lastIndexOf('.');
        var end = dot > file.lastIndexOf('/') + 1 ? dot : file.length();
        return file.substring(0, end) + "-" + number + file.substring(end);
    }

    private static Map<String, Object> described(Layout layout) {
        var json = new LinkedHashMap<String, Object>();
        json.put("layout", layout.name());
        json.put("version", layout.version());
        json.put("title", Map.of("ja", layout.titleJa(), "en", layout.titleEn()));
        json.put("size", List.of(layout.width(), layout.height()));
        json.put("fields", layout.fields());
        json.put("sample", layout.samples());
        return json;
    }

    private static byte[] bytes(String name) throws Misused {
        var file = Path.of(name);
        if (Files.isDirectory(file)) {
            throw new Misused("a folder, not a file: " + name);
        }
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(DataFile.MOST_BYTES + 1);
        } catch (NoSuchFileException absent) {
            throw new Misused("no such file: " + name);
        } catch (AccessDeniedException closed) {
            throw new Misused("not readable by this user: " + name);
        } catch (IOException failed) {
            throw new Misused("cannot be read: " + name + " (" + failed.getMessage() + ")");
        }
    }

    private static void write(String name, byte[] bytes) throws Misused {
        try {
            Files.write(Path.of(name), bytes);
        } catch (IOException failed) {
            throw new Misused("cannot be written: " + name + " (" + failed.getMessage() + ")");
        }
    }
}
