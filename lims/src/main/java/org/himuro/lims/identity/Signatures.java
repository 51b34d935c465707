package org.himuro.lims.identity;

import java.util.Optional;
import java.util.UUID;

/** Electronic signature: somebody proves once more, at the moment of signing, who they are (R1). */
@FunctionalInterface
public interface Signatures {
    /** @param address the network address; failures are counted by account and by address, as at sign-in */
    record Typed(String account, String password, String address) {}

    /**
     * Who typed it. Empty where the password is wrong, the account is closed or locked, or the person does not hold the right
     * at that site; which of these is not told.
     */
    Optional<UUID> signed(Typed typed, Right right, UUID site);
}
