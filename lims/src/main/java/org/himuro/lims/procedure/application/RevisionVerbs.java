package org.himuro.lims.procedure.application;

import jakarta.inject.Singleton;

/** What is done with versions. */
@Singleton
public record RevisionVerbs(
        DraftingRevision drafting,
        SigningRevision signing,
        WithdrawingRevision withdrawing,
        DroppingRevision dropping,
        AcknowledgingRevision acknowledging) {}
