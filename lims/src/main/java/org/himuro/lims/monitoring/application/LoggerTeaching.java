package org.himuro.lims.monitoring.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.integrations.Finding;
import org.himuro.integrations.logger.LoggerPoint;

/**
 * The form in which a logger's files are explained, with what would be read so.
 *
 * @param file as it is kept
 * @param lines the first lines as they are
 * @param columns how many the file has
 * @param given what stands in the form
 * @param read the first readings; empty where nothing would be read
 * @param findings why
 */
public record LoggerTeaching(
        String file,
        List<String> lines,
        int columns,
        Map<String, String> given,
        List<LoggerPoint> read,
        List<Finding> findings) {
    public LoggerTeaching {
        lines = List.copyOf(lines);
        given = Map.copyOf(given);
        read = List.copyOf(read);
        findings = List.copyOf(findings);
    }

    public String value(String field) {
        return given.getOrDefault(field, "");
    }

    public boolean is(String field, Object value) {
        return value(field).equals(value.toString());
    }

    public Optional<LoggerPoint> first() {
        return read.stream().findFirst();
    }
}
