package org.himuro.lims.quality.application;

import jakarta.inject.Singleton;

/** What may be done with a tube that something is wrong with. */
@Singleton
public record QuarantineVerbs(
        QuarantiningTubes quarantining,
        ReleasingTubes releasing,
        DestroyingTubes destroying,
        WitnessingDestruction witnessing,
        DroppingDestruction dropping) {}
