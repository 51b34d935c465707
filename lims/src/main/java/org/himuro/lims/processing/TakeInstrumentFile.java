package org.himuro.lims.processing;

/**
 * What an instrument's file says is recorded, all of it in one act (request {@code take-instrument-file}; W2). Refused with every reason
 * about every line; of one file no value of a tube is taken twice.
 *
 * @param instrument its name
 * @param version of what was taught, by which the file was read
 * @param file SHA-256 of the raw file, which stays
 * @param where code of the worklist or rack whose places the file names; empty where it names tubes
 * @param seen fingerprint of the preview that was looked at: what was seen is what is done
 * @param others lines that are wrong are left out; without it nothing is taken while there is one
 */
public record TakeInstrumentFile(
        String instrument, int version, String file, String where, String seen, boolean others) {
    /** Values of one act. */
    public static final int MOST = 2_000;
}
