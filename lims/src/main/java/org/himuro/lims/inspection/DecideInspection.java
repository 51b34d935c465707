package org.himuro.lims.inspection;

import java.util.Optional;

/**
 * Request {@code decide-inspection}: what is to become of a tube that was not simply accepted, says who ordered. A sister is put on a list
 * to be fetched, and a parcel is begun for the order.
 *
 * @param laboratory code of its site
 * @param by code of the sister, for {@code REPLACE} alone
 */
public record DecideInspection(
        String tube, String laboratory, Disposition disposition, Because because, Optional<String> by) {}
