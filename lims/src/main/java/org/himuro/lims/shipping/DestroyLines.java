package org.himuro.lims.shipping;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Request {@code destroy-lines}: tubes of a parcel that nobody took were destroyed, on the road or at the receiver's, before a witness.
 *
 * @param method a code of {@code quality}'s methods
 * @param witness who signed again by account and password; absent where nobody could be confirmed
 */
public record DestroyLines(String parcel, List<String> tubes, String method, Optional<UUID> witness) {
    public DestroyLines {
        tubes = List.copyOf(tubes);
    }
}
