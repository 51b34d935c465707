package org.himuro.lims.processing.application;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.himuro.integrations.Finding;
import org.himuro.integrations.Sha256;
import org.himuro.lims.processing.Analyte;
import org.himuro.lims.processing.Instrument;
import org.himuro.lims.processing.Method;
import org.himuro.lims.processing.model.FileLines;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Material;

/**
 * An instrument's file beside the record, before anything is taken of it.
 *
 * @param file name of the raw file
 * @param where code of the worklist or rack whose places the file names; empty where it names tubes
 */
public record FilePreview(String file, Instrument instrument, String where, List<Line> lines) {
    public FilePreview {
        lines = List.copyOf(lines);
    }

    public enum State {
        /** Something of it is taken. */
        TAKE,
        /** There is nothing to take: not measured, no tube, or taken before. */
        NOTHING,
        WRONG
    }

    /**
     * One line of the file.
     *
     * @param line from 1
     * @param who what the file says
     * @param tube code, where it is one of the site
     * @param leftOut a blank, a standard or a ladder
     */
    public record Line(
            int line,
            String who,
            Optional<String> tube,
            Optional<Material> material,
            boolean leftOut,
            List<Value> values,
            List<Reason> reasons,
            List<Finding> findings) {
        public Line {
            values = List.copyOf(values);
            reasons = List.copyOf(reasons);
            findings = List.copyOf(findings);
        }

        public State state() {
            if (leftOut) {
                return State.NOTHING;
            }
            if (!reasons.isEmpty() || !findings.isEmpty()) {
                return State.WRONG;
            }
            return values.stream().anyMatch(Value::isTaken) ? State.TAKE : State.NOTHING;
        }

        Line against(Reason reason) {
            var all = new ArrayList<>(reasons);
            all.add(reason);
            return new Line(line, who, tube, material, leftOut, values, all, findings);
        }
    }

    /**
     * @param before what was measured of it last
     * @param now empty where it was not measured, or is not understood
     * @param written what the cell says, where there is no value
     * @param already it was taken of this file before
     */
    public record Value(
            Analyte analyte,
            Method method,
            Optional<BigDecimal> before,
            Optional<BigDecimal> now,
            String written,
            boolean already) {
        public boolean isTaken() {
            return now.isPresent() && !already;
        }
    }

    public long count(State state) {
        return lines.stream().filter(l -> l.state() == state).count();
    }

    public List<Line> of(State state) {
        return lines.stream().filter(l -> l.state() == state).toList();
    }

    /** What the file can tell, in the order of its mapping. */
    public List<Analyte> analytes() {
        return lines.stream()
                .flatMap(l -> l.values().stream())
                .map(Value::analyte)
                .distinct()
                .toList();
    }

    /** Of all that a person has seen on the page: another record, another reading, another fingerprint. */
    public String fingerprint() {
        var seen = instrument.id() + " " + instrument.version() + " " + file + " " + where + "\n"
                + lines.stream().map(Line::toString).collect(Collectors.joining("\n"));
        return Sha256.of(seen.getBytes(StandardCharsets.UTF_8));
    }

    /** What can be taken of it. */
    public FileLines taken() {
        var lines = of(State.TAKE).stream()
                .flatMap(l -> l.values().stream()
                        .filter(Value::isTaken)
                        .map(v -> new FileLines.Line(
                                l.line(),
                                l.tube().orElseThrow(),
                                v.analyte(),
                                v.now().orElseThrow(),
                                v.method())))
                .toList();
        return new FileLines(
                fingerprint(), lines, of(State.WRONG).stream().map(Line::line).toList());
    }
}
