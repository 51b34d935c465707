package org.himuro.lims.platform.web;

/**
 * One static file, ready to send.
 *
 * @param type media type with charset
 * @param body the bytes as written
 * @param gzip the same, compressed once at start; equal to {@code body} where compression gains nothing (fonts)
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; handed to the server as it is
record Asset(String type, byte[] body, byte[] gzip) {
    boolean compressed() {
        return gzip != body;
    }
}
