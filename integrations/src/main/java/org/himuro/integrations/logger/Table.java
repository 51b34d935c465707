package org.himuro.integrations.logger;

import java.util.List;
import java.util.stream.Stream;
import org.himuro.integrations.Delimited;
import org.himuro.integrations.Lines;

/** Rows that can be gone through more than once without keeping their cells. */
sealed interface Table {

    Stream<Row> rows();

    /** Whether the last row may have been cut off: a text without a last line break. */
    boolean open();

    /** The encoding of a text, or the kind of workbook. */
    String source();

    /** A delimited text. */
    record Text(Lines lines, char delimiter, String source) implements Table {

        private static final int MOST_COLUMNS = 256;

        @Override
        public Stream<Row> rows() {
            return lines.lines().stream().filter(line -> !line.blank()).map(line -> {
                var cells = Delimited.fields(line.text(), delimiter);
                return new Row(line.number(), cells.size() > MOST_COLUMNS ? cells.subList(0, MOST_COLUMNS) : cells);
            });
        }

        @Override
        public boolean open() {
            return !lines.endsWithBreak();
        }
    }

    /** A sheet of a workbook. */
    record Sheet(String name, List<Row> content, String source) implements Table {

        public Sheet {
            content = List.copyOf(content);
        }

        @Override
        public Stream<Row> rows() {
            return content.stream();
        }

        @Override
        public boolean open() {
            return false;
        }
    }
}
