package org.himuro.lims.sequencing;

import java.util.Optional;

/**
 * Request {@code say-residual}: what is to become of what the laboratory does not use up. Refused among others: {@code
 * PLACE_NOT_IN_POLICY} where the policy of the project does not let the site keep it.
 *
 * @param to code of the site to which it goes back
 */
public record SayResidual(String order, ResidualWish wish, Optional<String> to) {}
