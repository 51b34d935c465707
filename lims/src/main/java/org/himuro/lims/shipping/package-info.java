/**
 * Parcels on the road, closed on both sides (H1-H5, S10, S28, S39).
 *
 * <p>Owns: the commands from {@link org.himuro.lims.shipping.OpenParcel} to {@link
 * org.himuro.lims.shipping.CloseReceipt}, the streams of manifests ({@link org.himuro.lims.shipping.Manifest}: each tube of a
 * parcel is one line with exactly one state), projections {@code manifest} and {@code parcel_line}; how parcels are packed ({@link
 * org.himuro.lims.shipping.Packaging}), projection {@code packaging}, whose keys hold that a seal, a waybill and a logger on the road go with
 * one parcel. Contexts below say what a parcel may be begun from by {@link org.himuro.lims.shipping.ShipmentSource}. Emits: facts of {@code
 * specimen} about parcels, tubes and boxes, and {@link org.himuro.lims.shipping.ManifestEvent} and {@link
 * org.himuro.lims.shipping.PackagingEvent}. Reads: {@code shared}, {@code
 * ledger}, {@code identity}, {@code consent}, {@code specimen}, {@code labelling}, {@code collection} (pairs), {@code
 * storage}, {@code picking}, {@code laboratory}, {@code monitoring} (which it tells its roads and loggers). Giving and taking are
 * two facts (invariant 5); what is given is checked when it is packed, when the package is closed and when it is released:
 * consent, quarantine and certificate are read in the act's own read phase each time, so none can change in between. A parcel
 * that arrives where it is not addressed is a fact of that site ({@code StrayParcelReported}); the outbox tells the parcel's own
 * history, never who reported it.
 *
 * <p>On the way (H2) each hand-over is a leg with two sides, {@code parcel_leg}, told by facts of {@code specimen} in the parcel's
 * own stream; beside the ledger stand {@code parcel_link} (hashes of the links by which couriers without an account tell them, and
 * receivers without one what arrived),
 * {@code courier_picture}, and place and name as a remark of {@code quality}. What is late or silent is noted by a job once for each
 * occasion and told through {@code task}.
 *
 * <p>Receipt (H3, H4): what the desk saw and how far both sides agree is {@link org.himuro.lims.shipping.Receipt}, projections {@code
 * receipt} and {@code receipt_dispute}, facts {@link org.himuro.lims.shipping.ReceiptEvent}; which state of a line may follow which stands in
 * {@link org.himuro.lims.shipping.LineState}. A box is read by {@code storage}'s {@code RackLooks}. A daily job counts every parcel again
 * from the ledger alone.
 *
 * <p>Receipt without an account (H4): {@link org.himuro.lims.shipping.SignedManifest} is what a parcel holds, signed with the seals' key
 * and kept in {@code signed_manifest}; what a receiver's link says is the same facts as from an account, with {@code StatedByLink} beside
 * them, and {@code link_statement} outside the ledger.
 */
@NullMarked
package org.himuro.lims.shipping;

import org.jspecify.annotations.NullMarked;
