package org.himuro.lims.labelling;

import java.util.UUID;
import java.util.function.IntUnaryOperator;

/** Numbers that are given once. A block belongs to the act it was taken for: the act sent again gets the same block. */
public interface Serials {
    /**
     * The first number of the act's block in this counter.
     *
     * @param scope the counter: project, site and year, or a case and a letter
     * @param after from the first number to the first one behind the block
     */
    int take(UUID act, String scope, IntUnaryOperator after);
}
