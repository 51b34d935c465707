package org.himuro.integrations.instrument;

import java.util.Optional;
import java.util.regex.Pattern;
import org.himuro.integrations.instrument.InstrumentMapping.Order;

/** A place on a plate or in a rack, as a file names it: {@code A1}, {@code a01} or a number. */
public sealed interface Spot {
    /** @param row from 1 @param column from 1 */
    record Label(int row, int column) implements Spot {}

    /** @param number from 1 */
    record Number(int number) implements Spot {}

    Pattern LABEL = Pattern.compile("([A-Za-z])[-:]?([0-9]{1,3})");
    Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    static Optional<Spot> of(String text) {
        var label = LABEL.matcher(text);
        if (label.matches()) {
            int row = Character.toUpperCase(label.group(1).charAt(0)) - 'A' + 1;
            return Optional.of(new Label(row, Integer.parseInt(label.group(2))));
        }
        return NUMBER.matcher(text).matches() ? Optional.of(new Number(Integer.parseInt(text))) : Optional.empty();
    }

    /** Which one it is, counted from 1; nothing where there is no such place. */
    default Optional<Integer> counted(Order order, int rows, int columns) {
        return switch (this) {
            case Number(var number) -> Optional.of(number).filter(n -> n >= 1 && n <= rows * columns);
            case Label(var row, var column) ->
                row <= rows && column >= 1 && column <= columns
                        ? Optional.of(
                                order == Order.DOWN_COLUMNS ? (column - 1) * rows + row : (row - 1) * columns + column)
                        : Optional.empty();
        };
    }

    /** Its label, as {@code B03}; nothing where there is no such place. */
    default Optional<String> label(Order order, int rows, int columns) {
        return counted(order, rows, columns)
                .map(n -> order == Order.DOWN_COLUMNS
                        ? written((n - 1) % rows, (n - 1) / rows)
                        : written((n - 1) / columns, (n - 1) % columns));
    }

    private static String written(int row, int column) {
        return "%c%02d".formatted('A' + row, column + 1);
    }
}
