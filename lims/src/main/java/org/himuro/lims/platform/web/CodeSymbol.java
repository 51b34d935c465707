package org.himuro.lims.platform.web;

import java.util.Optional;
import java.util.stream.Collectors;
import org.himuro.labels.symbol.Modules;
import org.himuro.labels.symbol.SymbolKind;
import org.himuro.labels.symbol.SymbolWriter;

/**
 * The Data Matrix or QR code of a text for a printed page, drawn as the path of an SVG.
 *
 * @param modules on a side, with the quiet zone around
 * @param path the dark modules
 */
public record CodeSymbol(int modules, String path) {
    private static final int QUIET = 1;

    /** Nothing where a Data Matrix cannot hold the code. */
    public static Optional<CodeSymbol> of(String code) {
        return SymbolWriter.write(SymbolKind.DATA_MATRIX, code).map(written -> of(written.modules(), QUIET));
    }

    /** A QR code, which phones read; nothing where it cannot hold the text. */
    public static Optional<CodeSymbol> qr(String text) {
        return SymbolWriter.write(SymbolKind.QR, text)
                .map(written -> of(written.modules(), SymbolKind.QR.quietModules()));
    }

    private static CodeSymbol of(Modules modules, int quiet) {
        var path = modules.darkRuns().stream()
                .map(run -> "M%d %dh%dv1h-%dz".formatted(run.x() + quiet, run.y() + quiet, run.length(), run.length()))
                .collect(Collectors.joining());
        return new CodeSymbol(modules.width() + 2 * quiet, path);
    }
}
