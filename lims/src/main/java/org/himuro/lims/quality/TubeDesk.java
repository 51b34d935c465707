package org.himuro.lims.quality;

import java.time.Instant;
import java.util.Optional;

/**
 * A tube as quality looks at it: blocked or not, to be destroyed or destroyed, by whom and why; and what the reader may do.
 *
 * @param quarantine the word that put it into quarantine, while it lasts
 * @param released the last word that lifted one
 * @param destruction the word that asked for its destruction, while a witness is waited for or since it is destroyed
 * @param destroyed when it was destroyed, and who signed as witness
 * @param withdrawn consent is withdrawn: a quarantine cannot be lifted
 * @param act id for the next act
 */
public record TubeDesk(
        String code,
        Optional<Word> quarantine,
        Optional<Word> released,
        Optional<Word> destruction,
        Optional<Witnessed> destroyed,
        boolean withdrawn,
        May may,
        String act) {

    /**
     * @param method of destruction
     * @param removal what stands in place of a remark that was removed
     * @param address of the remark's removal, where the reader may do that
     */
    public record Word(
            Instant at,
            String by,
            String reason,
            Optional<String> method,
            Optional<String> remark,
            Optional<Removal> removal,
            Optional<String> address) {}

    public record Witnessed(Instant at, String by) {}

    /** @param quarantine put in and lift */
    public record May(boolean quarantine, boolean destroy, boolean witness) {
        public boolean nothing() {
            return !quarantine && !destroy && !witness;
        }
    }

    public boolean waitsForWitness() {
        return destruction.isPresent() && destroyed.isEmpty();
    }

    /** Nothing was ever said of it, and the reader may say nothing: there is nothing to show. */
    public boolean silent() {
        return may.nothing() && quarantine.isEmpty() && released.isEmpty() && destruction.isEmpty();
    }
}
