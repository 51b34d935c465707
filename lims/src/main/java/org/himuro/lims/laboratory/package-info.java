/**
 * The register of sequencing laboratories (Q1, S28-S30, S39, S40): certificates with their scope and paper, approval by the consortium,
 * instruments, capacity, prices, calendar, people to ask; the end of an accreditation announced 90, 30 and 7 days before.
 *
 * <p>Owns: the streams of laboratories and their projections {@code laboratory}, {@code laboratory_certificate}, {@code
 * laboratory_holiday}, {@code laboratory_instrument}, {@code laboratory_capacity}, {@code laboratory_price}, {@code laboratory_reminder};
 * beside the ledger {@code laboratory_contact} (names, deleted when removed) and {@code laboratory_document} (by SHA-256). Emits: {@link
 * org.himuro.lims.laboratory.LaboratoryEvent}, and notices. Reads: {@code shared}, {@code ledger}, {@code identity}, {@code task}, {@code
 * specimen} (materials). What a laboratory has done it asks through {@link org.himuro.lims.laboratory.LaboratoryWork}, which
 * sequencing answers. Shipping and sequencing read {@link org.himuro.lims.laboratory.Laboratory} through the act's own read phase and ask
 * {@link org.himuro.lims.laboratory.Accreditation} by date, assay and material, so that a certificate revoked between look and write stops
 * the parcel. {@link org.himuro.lims.laboratory.SeenLaboratories} says who sees which.
 */
@NullMarked
package org.himuro.lims.laboratory;

import org.jspecify.annotations.NullMarked;
