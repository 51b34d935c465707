package org.himuro.lims.retention.application;

import jakarta.inject.Singleton;

/** What may be done with policies. */
@Singleton
public record PolicyVerbs(
        DraftingPolicy drafting,
        ApprovingPolicy approving,
        DroppingPolicy dropping,
        AskingException asking,
        ApprovingException approvingException,
        EndingException ending) {}
