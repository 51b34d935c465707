package org.himuro.lims.shipping;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Request {@code destroy-lines}: tubes of a parcel that nobody took were destroyed, on the road or at the receiver's, before a witness. A
 * certificate is made with it.
 *
 * @param reason a code of {@code quality}'s reasons for destruction
 * @param method a code of {@code quality}'s methods
 * @param signer who carried it out and signed again by password; absent where nobody could be confirmed
 * @param witness who signed again by account and password; absent where nobody could be confirmed
 */
public record DestroyLines(
        String parcel,
        List<String> tubes,
        String reason,
        String method,
        Optional<UUID> signer,
        Optional<UUID> witness) {
    public DestroyLines {
        tubes = List.copyOf(tubes);
    }
}
