package org.himuro.lims.processing.model;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.processing.ProcessTubes;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Amount;
import org.himuro.lims.specimen.Preparation;

/** What is wrong with a request in itself, whatever is on record. */
final class AskedFor {
    /** A kit, a lot or an equipment as a scanner gives it. */
    private static final Pattern SCANNED = Pattern.compile("[!-~]([ -~]{0,46}[!-~])?");

    private AskedFor() {}

    static Set<Reason> faults(ProcessTubes command, LookedUp known) {
        var reasons = new LinkedHashSet<Reason>();
        if (command.draws().isEmpty() || command.children().isEmpty()) {
            reasons.add(Reason.of("LIST_EMPTY", command.draws().isEmpty() ? "draws" : "children"));
        }
        if (command.draws().size() > ProcessTubes.MOST || command.children().size() > ProcessTubes.MOST) {
            reasons.add(Reason.of("TOO_MANY", ProcessTubes.MOST));
        }
        if (command.preparation() == Preparation.DERIVATIVE
                && command.material().isEmpty()) {
            reasons.add(Reason.of("MATERIAL_MISSING"));
        }
        if (command.preparation() == Preparation.POOL
                && (command.children().size() != 1 || command.draws().size() < 2)) {
            reasons.add(Reason.of("POOL_IS_ONE_OF_SEVERAL"));
        }
        command.procedure()
                .filter(id -> known.procedure().isEmpty())
                .ifPresent(id -> reasons.add(Reason.of("PROCEDURE_NOT_IN_FORCE", UnknownCode.shown(id))));
        reasons.addAll(notPrintable(command.kit(), command.lot(), command.equipment(), command.buffer()));
        amounts(command)
                .filter(value -> !Amount.possible(value))
                .forEach(value -> reasons.add(Reason.of(
                        "AMOUNT_IMPOSSIBLE", value.toPlainString().length() > 20 ? "…" : value.toPlainString())));
        var once = new HashSet<String>();
        known.children().stream()
                .flatMap(child -> child.code().stream())
                .filter(code -> !once.add(code))
                .forEach(code -> reasons.add(Reason.of("CODE_TWICE", code)));
        return reasons;
    }

    /** What was scanned or typed as a kit, a lot, an equipment or a buffer and cannot be one. */
    @SafeVarargs
    static List<Reason> notPrintable(Optional<String>... used) {
        return Stream.of(used)
                .flatMap(Optional::stream)
                .filter(said -> !SCANNED.matcher(said).matches())
                .map(said -> Reason.of("SCAN_NOT_PRINTABLE", said.length()))
                .toList();
    }

    private static Stream<BigDecimal> amounts(ProcessTubes command) {
        return Stream.concat(
                command.draws().stream().flatMap(d -> Stream.concat(d.taken().stream(), d.lost().stream())),
                command.children().stream().flatMap(c -> c.amount().stream()));
    }
}
