package org.himuro.lims.storage;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;
import org.himuro.lims.storage.StorageEvent.RackScannerForgotten;
import org.himuro.lims.storage.StorageEvent.RackScannerTaught;

/** Streams of taught rack scanners, one for each name of a site. */
public final class RackScanners implements StreamKind<RackScanner> {
    public static final RackScanners KIND = new RackScanners();

    private RackScanners() {}

    /** The stream of a name: taught again, it is the same scanner. */
    public static UUID streamOf(UUID site, String name) {
        return UUID.nameUUIDFromBytes((site + " " + name).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String name() {
        return "rack-scanner";
    }

    @Override
    public RackScanner blank(UUID id) {
        return new RackScanner(id, new UUID(0, 0), "", "", true);
    }

    @Override
    public RackScanner after(RackScanner s, Recorded recorded) {
        return switch (recorded.fact()) {
            case RackScannerTaught(var site, var name, var mapping) ->
                new RackScanner(s.id(), site, name, mapping, false);
            case RackScannerForgotten() -> new RackScanner(s.id(), s.site(), s.name(), s.mapping(), true);
            default -> s;
        };
    }
}
