package org.himuro.lims.sequencing;

import org.himuro.sop.acceptance.RuleSet.Method;

/**
 * Request {@code order-sequencing}. Refused among others: {@code PAIR_INCOMPLETE} for each line of the case's protocol that is missing.
 *
 * @param laboratory the site's code
 */
public record OrderSequencing(String tube, Assay assay, Method method, String laboratory) {}
