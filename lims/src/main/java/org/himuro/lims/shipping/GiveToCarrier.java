package org.himuro.lims.shipping;

/** Report {@code give-to-carrier}: it was given. Marked where it should not have been. @param carrier code @param evidence {@code WAYBILL}, {@code SIGNATURE}, {@code PICTURE} */
public record GiveToCarrier(String parcel, String carrier, String waybill, String evidence) {}
