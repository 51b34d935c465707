/**
 * The register of sequencing laboratories (Q1, S28-S30, S39, S40): certificates, approval by the consortium, calendar.
 *
 * <p>Owns: the streams of laboratories and their projections {@code laboratory}, {@code laboratory_certificate}, {@code
 * laboratory_holiday}. Emits: {@link org.himuro.lims.laboratory.LaboratoryEvent}. Reads: {@code shared}, {@code ledger},
 * {@code identity}. Shipping and sequencing read {@link org.himuro.lims.laboratory.Laboratory} through the act's own read
 * phase and ask {@link org.himuro.lims.laboratory.Accreditation} by date, so that a certificate revoked between look and
 * write stops the parcel.
 */
@NullMarked
package org.himuro.lims.laboratory;

import org.jspecify.annotations.NullMarked;
