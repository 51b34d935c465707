package org.himuro.lims.shipping;

/**
 * Request {@code make-receiver-link}: its receiver may receive this parcel without an account; the link before works no longer.
 *
 * @param days it works, 1 to {@value #LONGEST}
 */
public record MakeReceiverLink(String parcel, int days) {
    public static final int LONGEST = 60;
}
