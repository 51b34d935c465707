package org.himuro.lims.collection;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.specimen.FreezingVerdict;
import org.himuro.lims.specimen.TubeStep;

/**
 * The tube after the act, for the bench: nothing is read again.
 *
 * @param kind the rule's own code of the verdict, e.g. {@code late-freezing}
 * @param marks codes of what the report conflicts with
 */
public record TubeAnswer(
        UUID tube,
        String code,
        TubeStep step,
        Optional<FreezingVerdict> verdict,
        Optional<String> kind,
        List<String> marks) {}
