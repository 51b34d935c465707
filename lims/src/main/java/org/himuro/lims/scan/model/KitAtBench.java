package org.himuro.lims.scan.model;

import java.util.Optional;
import org.himuro.lims.specimen.Kit;

/**
 * A kit as a bench sees it.
 *
 * @param caseCode of the case that it is linked to
 * @param expiredRefused its protocol refuses it where it is too old, where others ask
 */
public record KitAtBench(Kit kit, Optional<String> caseCode, boolean expiredRefused) {}
