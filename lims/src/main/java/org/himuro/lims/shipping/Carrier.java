package org.himuro.lims.shipping;

/** A carrier of the table of carriers. */
public record Carrier(String code, WaybillCheck check, String nameJa, String nameEn) {}
