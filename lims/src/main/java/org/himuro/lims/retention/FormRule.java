package org.himuro.lims.retention;

import java.util.List;
import java.util.Optional;

/**
 * What a policy says of one form.
 *
 * @param keepers kinds of places that may keep it, at least one
 * @param transports how it may travel; none means that nothing is said
 * @param reserve what stays, of each case and of tumour and normal apart
 */
public record FormRule(Form form, List<Keeper> keepers, List<Transport> transports, Optional<Reserve> reserve) {
    public FormRule {
        keepers = keepers.stream().distinct().sorted().toList();
        transports = transports.stream().distinct().sorted().toList();
    }
}
