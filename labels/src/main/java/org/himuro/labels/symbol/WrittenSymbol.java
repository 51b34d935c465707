package org.himuro.labels.symbol;

/**
 * A symbol and what it holds.
 *
 * @param text of {@link SymbolKind#GS1_DATA_MATRIX} without the first FNC1
 */
public record WrittenSymbol(SymbolKind kind, String text, Modules modules) {}
