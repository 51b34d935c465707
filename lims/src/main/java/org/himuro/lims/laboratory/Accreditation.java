package org.himuro.lims.laboratory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.himuro.lims.specimen.Material;
import org.himuro.sop.acceptance.AssayKind;

/** Whether a laboratory is accredited on a day (S28): by any one certificate of any scheme. */
public sealed interface Accreditation {

    record Valid(Certificate certificate) implements Accreditation {}

    /** @param last the certificate that held longest */
    record Lapsed(Certificate last) implements Accreditation {}

    /** @param next the certificate that will hold first */
    record NotYet(Certificate next) implements Accreditation {}

    record Never() implements Accreditation {}

    default boolean valid() {
        return this instanceof Valid;
    }

    static Accreditation on(Laboratory laboratory, LocalDate date) {
        return on(laboratory.certificates(), date);
    }

    /** The same by certificates alone that cover what is ordered. */
    static Accreditation on(Laboratory laboratory, LocalDate date, AssayKind assay, Material material) {
        return on(
                laboratory.certificates().stream()
                        .filter(c -> c.covers(assay, material))
                        .toList(),
                date);
    }

    private static Accreditation on(List<Certificate> all, LocalDate date) {
        var longest = Comparator.comparing(Certificate::lastDay);
        return all.stream()
                .filter(c -> c.holdsOn(date))
                .max(longest)
                .<Accreditation>map(Valid::new)
                .or(() -> all.stream()
                        .filter(c -> c.lastDay().isBefore(date))
                        .max(longest)
                        .map(Lapsed::new))
                .or(() -> all.stream()
                        .min(Comparator.comparing(Certificate::validFrom))
                        .map(NotYet::new))
                .orElseGet(Never::new);
    }
}
