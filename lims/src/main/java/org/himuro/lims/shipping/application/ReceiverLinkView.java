package org.himuro.lims.shipping.application;

import java.util.List;
import java.util.Optional;
import org.himuro.lims.platform.web.CodeSymbol;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.ReceiverLinkAnswer;

/**
 * The sender's page about a parcel's receipt without an account.
 *
 * @param sheet what was just made, shown this once
 * @param shown the form was sent before: what it made cannot be shown again
 */
public record ReceiverLinkView(State state, Optional<Sheet> sheet, boolean shown, List<Reason> refused) {
    public ReceiverLinkView {
        refused = List.copyOf(refused);
    }

    /**
     * @param link that was not revoked; it may be past its day
     * @param changed the parcel holds other tubes than the manifest that goes with it
     * @param signed there is a signed manifest to take away
     */
    public record State(
            ParcelPage parcel, Optional<ReceiverLinkAnswer> link, boolean changed, boolean signed, List<Said> said) {
        public State {
            said = List.copyOf(said);
        }
    }

    /** @param name as it was typed; absent where it was deleted */
    public record Said(ReceiverLinks.Statement statement, Optional<String> name) {}

    /**
     * For the outside of the box.
     *
     * @param address of the link with its secret
     * @param code the second secret: never printed with the link
     * @param manifest SHA-256 of the signed manifest
     */
    public record Sheet(String address, Optional<CodeSymbol> symbol, String code, String manifest) {}
}
