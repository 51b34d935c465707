package org.himuro.integrations.seqqc;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Adds up chromosomes 1 to 22; without all of them there is no autosome figure. */
final class Autosomes {

    private static final Pattern NAME = Pattern.compile("(?:chr)?([1-9]|1[0-9]|2[0-2])");
    private static final int ALL = 22;

    private final Set<String> seen = new HashSet<>();
    private BigDecimal length = BigDecimal.ZERO;
    private BigDecimal bases = BigDecimal.ZERO;

    void add(String chromosome, BigDecimal itsLength, BigDecimal itsBases) {
        var name = NAME.matcher(chromosome);
        if (name.matches() && seen.add(name.group(1))) {
            length = length.add(itsLength);
            bases = bases.add(itsBases);
        }
    }

    Optional<BigDecimal> meanCoverage() {
        return seen.size() == ALL ? Numbers.ratio(bases, length) : Optional.empty();
    }
}
