package org.himuro.integrations.rackfile;

import static org.himuro.integrations.FindingCode.RACK_CODE_FROM_FILE_NAME;
import static org.himuro.integrations.FindingCode.RACK_CODE_INVALID;
import static org.himuro.integrations.FindingCode.RACK_CODE_MISSING;
import static org.himuro.integrations.FindingCode.SEVERAL_RACKS;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.himuro.integrations.Delimited;
import org.himuro.integrations.FindingCode;
import org.himuro.integrations.Findings;
import org.himuro.integrations.rackfile.RackMapping.RackCodeAt;

/** Finds the rack's own code where the mapping says it is. */
record RackCodeRule(RackMapping mapping, Findings findings) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,39}");
    private static final Pattern DATE = Pattern.compile("(19|20)[0-9]{2}(0[1-9]|1[0-2])([0-2][0-9]|3[01])([0-9]{4})?");
    private static final String IN_FILE_NAME = RackMappings.LONG_NUMBER;

    Optional<String> find(Rows rows, String fileName) {
        return switch (mapping.rackCode()) {
            case RackCodeAt.Line(String prefix) -> inLine(rows, prefix, fileName);
            case RackCodeAt.Column(int index) -> inColumn(rows, index);
            case RackCodeAt.FileName(String pattern) -> inFileName(fileName, pattern);
            case RackCodeAt.Nowhere() -> missing();
        };
    }

    private Optional<String> inLine(Rows rows, String prefix, String fileName) {
        var lines = rows.preamble().stream()
                .filter(line -> Rows.startsWith(line, prefix))
                .toList();
        if (lines.isEmpty()) {
            return inFileName(fileName, IN_FILE_NAME);
        }
        var codes = lines.stream()
                .map(line -> line.text().strip().substring(prefix.length()).strip())
                .distinct()
                .toList();
        if (codes.size() > 1) {
            findings.add(lines.getLast().number(), SEVERAL_RACKS, String.join(" ", codes));
        }
        return valid(codes.getFirst(), lines.getFirst().number());
    }

    private Optional<String> inColumn(Rows rows, int index) {
        rows.cells().stream()
                .filter(row -> Delimited.at(row.fields(), index).isEmpty())
                .findFirst()
                .filter(row -> !row.equals(rows.cells().getFirst()))
                .ifPresent(row -> findings.add(row.line(), RACK_CODE_MISSING));
        var codes = rows.cells().stream()
                .map(row -> Delimited.at(row.fields(), index))
                .filter(code -> !code.isEmpty())
                .distinct()
                .limit(20)
                .toList();
        if (codes.size() > 1) {
            findings.add(lineOfSecond(rows, index, codes), SEVERAL_RACKS, String.join(" ", codes));
            return Optional.empty();
        }
        return codes.isEmpty()
                ? missing()
                : valid(codes.getFirst(), rows.cells().getFirst().line());
    }

    private static int lineOfSecond(Rows rows, int index, List<String> codes) {
        return rows.cells().stream()
                .filter(row -> Delimited.at(row.fields(), index).equals(codes.get(1)))
                .mapToInt(Rows.Row::line)
                .min()
                .orElse(0);
    }

    // a file name may also hold a date: that is never a rack
    private Optional<String> inFileName(String fileName, String pattern) {
        var stem = fileName.substring(fileName.replace('\\', '/').lastIndexOf('/') + 1)
                .replaceFirst("\\.[^.]*$", "");
        var found = Pattern.compile(pattern)
                .matcher(stem)
                .results()
                .map(match -> match.group(1))
                .filter(code -> !DATE.matcher(code).matches())
                .findFirst();
        found.ifPresent(code -> findings.add(0, RACK_CODE_FROM_FILE_NAME, code));
        return found.or(this::missing);
    }

    private Optional<String> valid(String code, int line) {
        if (code.isEmpty()) {
            return missing();
        }
        boolean tube = new Words(mapping.tokens())
                .state(code)
                .filter(s -> s == RackCell.State.CODE)
                .isPresent();
        if (tube && CODE.matcher(code).matches()) {
            return Optional.of(code);
        }
        return refuse(line, RACK_CODE_INVALID, code);
    }

    private Optional<String> missing() {
        return refuse(0, RACK_CODE_MISSING);
    }

    private Optional<String> refuse(int line, FindingCode code, String... args) {
        findings.add(line, code, args);
        return Optional.empty();
    }
}
