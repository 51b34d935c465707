package org.himuro.integrations.logger;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * How one device's file says when it was how warm: data, learned once (T1).
 *
 * @param maker shown to people; for a device no ready reader knows, whatever it is called
 * @param delimiter between columns; nothing = found in the file, or a workbook
 * @param headerLines lines at the top that hold no reading
 * @param time indexes from 0 of the columns that make up the time: one, or date and time
 * @param temperature index from 0 of the temperature's column
 * @param unit of the temperature; nothing = the file states it
 * @param order of plain-number dates; nothing = the dates themselves must prove it
 * @param zone of the logger's clock; nothing = the file states it, or it stays unknown
 */
public record LoggerMapping(
        Optional<String> maker,
        Optional<Character> delimiter,
        int headerLines,
        List<Integer> time,
        int temperature,
        Optional<TemperatureUnit> unit,
        Optional<DateOrder> order,
        Optional<ZoneId> zone) {

    public LoggerMapping {
        time = List.copyOf(time);
        if (headerLines < 0
                || temperature < 0
                || time.isEmpty()
                || time.stream().anyMatch(i -> i < 0)) {
            throw new IllegalArgumentException("columns are counted from 0, and at least one tells the time");
        }
    }

    /** The words that tell the time of a row, joined. */
    String timeText(Row row) {
        if (time.size() == 1) {
            return row.at(time.getFirst());
        }
        var text = new StringBuilder();
        time.forEach(i -> text.append(row.at(i)).append(' '));
        return text.toString().strip();
    }
}
