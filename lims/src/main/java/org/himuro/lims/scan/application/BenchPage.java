package org.himuro.lims.scan.application;

import java.time.ZoneId;

/**
 * The bench page as it is first shown.
 *
 * @param device name of this bench
 * @param zone the site's zone
 * @param yes the card that says "seen" to what the server judged otherwise than the bench
 * @param state the {@link BenchState} as JSON, which the page draws
 */
public record BenchPage(String device, ZoneId zone, String yes, String state) {}
