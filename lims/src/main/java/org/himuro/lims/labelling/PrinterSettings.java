package org.himuro.lims.labelling;

/**
 * What can be changed of a label printer.
 *
 * @param name where it stands; at most {@value #NAME} characters
 * @param host name or address, at most {@value #HOST} characters
 * @param port {@value #FIRST_PORT} to {@value #LAST_PORT}
 * @param dotsPerMm one of {@link Printer#DOTS_PER_MM}
 */
public record PrinterSettings(String name, String host, int port, int dotsPerMm, PrintStock stock) {
    public static final int NAME = 80;
    public static final int HOST = 100;
    public static final int FIRST_PORT = 1024;
    public static final int LAST_PORT = 65535;
}
