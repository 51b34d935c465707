package org.himuro.lims.procedure;

import java.util.Optional;
import java.util.UUID;

/**
 * An approved version does not count any more from now on (request {@code withdraw-revision}); what happened before is judged by it
 * still. Refused: {@code REVISION_UNKNOWN}, {@code SIGNATURE_WRONG}, {@code REVISION_NOT_APPROVED}.
 */
public record WithdrawRevision(UUID revision, Revision.Withdrawal why, Optional<UUID> signer) {}
