package org.himuro.lims.laboratory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Over which days a laboratory's certificates hold together: one that begins the day after another ends follows without a gap. */
public final class Coverage {
    private Coverage() {}

    /** Days without any certificate between two that hold. @param to last day, included */
    public record Gap(LocalDate from, LocalDate to) {}

    /** The certificate with which an accreditation that holds on the day ends; absent where none holds on it. */
    public static Optional<Certificate> last(List<Certificate> certificates, LocalDate day) {
        var last = Optional.<Certificate>empty();
        var from = day;
        while (true) {
            var next = longest(certificates, from);
            if (next.isEmpty()) {
                return last;
            }
            last = next;
            from = next.get().lastDay().plusDays(1);
        }
    }

    private static Optional<Certificate> longest(List<Certificate> certificates, LocalDate day) {
        return certificates.stream()
                .filter(c -> c.holdsOn(day))
                .max(Comparator.comparing(Certificate::lastDay).thenComparing(Certificate::number));
    }

    /** From the first day of the earliest certificate to the last day of the latest, in order. */
    public static List<Gap> gaps(List<Certificate> certificates) {
        var held = certificates.stream()
                .filter(c -> !c.lastDay().isBefore(c.validFrom()))
                .sorted(Comparator.comparing(Certificate::validFrom))
                .toList();
        var gaps = new ArrayList<Gap>();
        var until = Optional.<LocalDate>empty();
        for (var c : held) {
            until.filter(day -> day.plusDays(1).isBefore(c.validFrom()))
                    .ifPresent(day ->
                            gaps.add(new Gap(day.plusDays(1), c.validFrom().minusDays(1))));
            until = Optional.of(until.filter(c.lastDay()::isBefore).orElse(c.lastDay()));
        }
        return gaps;
    }
}
