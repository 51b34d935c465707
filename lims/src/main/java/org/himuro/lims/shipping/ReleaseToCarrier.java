package org.himuro.lims.shipping;

/** Request {@code release-to-carrier}: may it be given now? Everything is checked again and, where it may, it is given: one act. @param carrier code @param evidence {@code WAYBILL}, {@code SIGNATURE}, {@code PICTURE} */
public record ReleaseToCarrier(String parcel, String carrier, String waybill, String evidence) {}
