package org.himuro.lims.platform.tls;

import java.util.Map;
import org.himuro.lims.platform.CannotStart;
import org.himuro.lims.platform.DataFolder;
import org.himuro.lims.platform.Options;

/** The server's key store, from the PEM files given or from the own authority. */
public final class TlsSetup {
    private TlsSetup() {}

    /** Micronaut's properties for TLS. */
    public static Map<String, Object> properties(Options options, DataFolder folder) {
        throw CannotStart.because("TLS is not there yet.");
    }
}
