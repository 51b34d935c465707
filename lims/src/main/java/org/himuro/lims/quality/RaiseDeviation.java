package org.himuro.lims.quality;

/**
 * Somebody saw what is a deviation and what nothing recorded tells (request {@code raise-deviation}). Refused:
 * {@code ABOUT_UNKNOWN}, {@code WORDS_MISSING}, {@code WORDS_TOO_LONG}.
 *
 * @param code of a tube, case or parcel that means something to the site
 * @param words what was seen
 */
public record RaiseDeviation(String code, String words) {}
