package org.himuro.lims.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.intake.IntakeEvent.BankMappingTaught;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;

/** Streams of mappings, one for each name of a site. */
public final class BankMappings implements StreamKind<BankMapping> {
    public static final BankMappings KIND = new BankMappings();
    private static final UUID NOBODY = new UUID(0, 0);

    private BankMappings() {}

    /** The stream of a name: taught again, it is the same mapping. */
    public static UUID streamOf(UUID site, String name) {
        return UUID.nameUUIDFromBytes(("bank mapping " + site + " " + name).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String name() {
        return "bank-mapping";
    }

    @Override
    public BankMapping blank(UUID id) {
        return new BankMapping(id, NOBODY, "", BankFileKind.TUBES, "", 0, NOBODY, Instant.EPOCH);
    }

    @Override
    public BankMapping after(BankMapping m, Recorded recorded) {
        return recorded.fact() instanceof BankMappingTaught(var site, var name, var kind, var mapping)
                ? new BankMapping(
                        m.id(),
                        site,
                        name,
                        kind,
                        mapping,
                        m.version() + 1,
                        recorded.actor().person(),
                        recorded.occurredAt())
                : m;
    }
}
