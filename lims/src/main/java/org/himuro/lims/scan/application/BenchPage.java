package org.himuro.lims.scan.application;

import java.time.ZoneId;

/**
 * The bench page as it is first shown.
 *
 * @param device name of this bench
 * @param zone the site's zone
 * @param state the {@link BenchState} as JSON, which the page draws
 */
public record BenchPage(String device, ZoneId zone, String state) {}
