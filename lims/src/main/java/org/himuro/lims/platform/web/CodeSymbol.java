package org.himuro.lims.platform.web;

import java.util.Optional;
import java.util.stream.Collectors;
import org.himuro.labels.symbol.Modules;
import org.himuro.labels.symbol.SymbolKind;
import org.himuro.labels.symbol.SymbolWriter;

/**
 * The Data Matrix of a code for a printed page, drawn as the path of an SVG.
 *
 * @param modules on a side, with the quiet zone of one module around
 * @param path the dark modules
 */
public record CodeSymbol(int modules, String path) {
    private static final int QUIET = 1;

    /** Nothing where a Data Matrix cannot hold the code. */
    public static Optional<CodeSymbol> of(String code) {
        return SymbolWriter.write(SymbolKind.DATA_MATRIX, code).map(written -> of(written.modules()));
    }

    private static CodeSymbol of(Modules modules) {
        var path = modules.darkRuns().stream()
                .map(run -> "M%d %dh%dv1h-%dz".formatted(run.x() + QUIET, run.y() + QUIET, run.length(), run.length()))
                .collect(Collectors.joining());
        return new CodeSymbol(modules.width() + 2 * QUIET, path);
    }
}
