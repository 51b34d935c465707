package org.himuro.lims.shipping.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.shipping.ReceiverLinkAnswer;
import org.himuro.lims.shipping.SignedManifest;

/**
 * The links by which receivers without an account confirm a parcel. Of a link's secret and of its code only hashes are kept, the code's
 * made with the secret: who has read them all can try no code.
 */
public interface ReceiverLinks {
    /** A link as it is shown once. @param code six digits, told apart from the box */
    record Fresh(LinkSecret secret, String code) {
        /** Never the secrets. */
        @Override
        public String toString() {
            return "Fresh[...]";
        }
    }

    /** A parcel that may be received. @param receiver in whose name */
    record Opened(UUID link, UUID parcel, String code, UUID receiver, String manifest) {}

    /** What was said by a link. @param act of which the name that was typed is the remark */
    record Statement(UUID act, What what, int tubes, Instant at) {}

    enum What {
        ARRIVAL,
        TUBES,
        CLOSING
    }

    Fresh fresh();

    /** In the act's own transaction: the link before works no longer. */
    Acts.Beside made(
            UUID parcel, UUID receiver, Fresh fresh, ReceiverLinkAnswer link, SignedManifest manifest, Instant at);

    Acts.Beside revoked(UUID link, Instant at);

    /** The link of a parcel that was not revoked, as its making was answered; it may be past its day. */
    Optional<ReceiverLinkAnswer> of(UUID parcel, String code);

    /**
     * Whether the code opens the link. Empty alike where there is no such link, it was revoked, its day has passed, its parcel is open
     * or closed or goes elsewhere by now, the code is wrong, or it is shut after too many of those; counted under the row's lock.
     */
    Optional<Opened> open(String secret, String code, Instant now);

    /** As it was signed. */
    Optional<String> manifest(String sha256);

    /** The one that was signed last. */
    Optional<String> lastManifest(UUID parcel);

    Acts.Beside said(Opened link, Statement statement);

    /** The newest first. */
    List<Statement> statements(UUID parcel);
}
