package org.himuro.lims.sequencing;

import java.util.Optional;
import org.himuro.sop.acceptance.RuleSet.Method;

/**
 * Request {@code order-sequencing}.
 *
 * @param laboratory the site's code
 * @param waiver why the pair of tumour and normal need not be complete, as a code
 */
public record OrderSequencing(
        String tube, Assay assay, Method method, String laboratory, Optional<String> waiver) {}
