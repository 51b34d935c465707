package org.himuro.lims.laboratory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.himuro.lims.laboratory.LaboratoryEvent.CapacitySet;
import org.himuro.lims.laboratory.LaboratoryEvent.CertificateDocumented;
import org.himuro.lims.laboratory.LaboratoryEvent.CertificateRecorded;
import org.himuro.lims.laboratory.LaboratoryEvent.CertificateRevoked;
import org.himuro.lims.laboratory.LaboratoryEvent.CertificateScoped;
import org.himuro.lims.laboratory.LaboratoryEvent.ConsortiumApproved;
import org.himuro.lims.laboratory.LaboratoryEvent.ContactKept;
import org.himuro.lims.laboratory.LaboratoryEvent.ContactRemoved;
import org.himuro.lims.laboratory.LaboratoryEvent.ExpiryReminded;
import org.himuro.lims.laboratory.LaboratoryEvent.HolidaysSet;
import org.himuro.lims.laboratory.LaboratoryEvent.HoursSet;
import org.himuro.lims.laboratory.LaboratoryEvent.InstrumentEntered;
import org.himuro.lims.laboratory.LaboratoryEvent.LaboratoryMarked;
import org.himuro.lims.laboratory.LaboratoryEvent.LaboratoryRegistered;
import org.himuro.lims.laboratory.LaboratoryEvent.PricesSet;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;

/** Streams of laboratories. Site and laboratory are two streams, so a laboratory's id is derived from its site's. */
public final class Laboratories implements StreamKind<Laboratory> {
    public static final Laboratories KIND = new Laboratories();
    private static final long MASK = 0x6c61_626f_7261_746fL;

    private Laboratories() {}

    public static UUID idOf(UUID site) {
        return new UUID(site.getMostSignificantBits() ^ MASK, site.getLeastSignificantBits());
    }

    /** The laboratory at a site as a request relies on it, read in its own read phase. */
    public static Laboratory at(Reads reads, UUID site) {
        return reads.state(KIND, idOf(site)).orElseGet(() -> Laboratory.unknown(site));
    }

    @Override
    public String name() {
        return "laboratory";
    }

    @Override
    public Laboratory blank(UUID id) {
        return Laboratory.blank(id, new UUID(id.getMostSignificantBits() ^ MASK, id.getLeastSignificantBits()));
    }

    @Override
    public Laboratory after(Laboratory before, Recorded recorded) {
        return recorded.fact() instanceof LaboratoryEvent event ? after(before, event) : before;
    }

    /** The laboratory after one more event. */
    public static Laboratory after(Laboratory l, LaboratoryEvent event) {
        return switch (event) {
            case LaboratoryRegistered e -> l.registered(e.capacityPerMonth());
            case CertificateRecorded e -> certificates(l, with(l.certificates(), certificate(e)));
            case CertificateRevoked e -> changed(l, e.number(), c -> c.revoked(e.from()));
            case CertificateScoped e -> changed(l, e.number(), c -> c.scoped(e.assays(), e.materials()));
            case CertificateDocumented e -> changed(l, e.number(), c -> c.documented(e.document()));
            case ConsortiumApproved e -> l.approved(e.from(), e.to());
            case HolidaysSet e ->
                l.with(
                        l.certificates(),
                        e.holidays().stream().distinct().sorted().toList(),
                        l.outfit());
            case InstrumentEntered e -> outfit(l, l.outfit().with(e.instrument()));
            case CapacitySet e -> outfit(l, l.outfit().withCapacities(e.capacities()));
            case PricesSet e -> outfit(l, l.outfit().withPrices(e.prices()));
            case HoursSet e -> outfit(l, l.outfit().withHours(e.hours()));
            case ExpiryReminded e -> outfit(l, l.outfit().with(e.reminder()));
            case ContactKept e -> l;
            case ContactRemoved e -> l;
            case LaboratoryMarked e -> l.marked();
        };
    }

    private static Certificate certificate(CertificateRecorded e) {
        return new Certificate(
                e.scheme(),
                e.body(),
                e.number(),
                e.scope(),
                e.validFrom(),
                e.validTo(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Laboratory changed(Laboratory l, String number, UnaryOperator<Certificate> change) {
        return certificates(
                l,
                l.certificates().stream()
                        .map(c -> c.number().equals(number) ? change.apply(c) : c)
                        .toList());
    }

    private static List<Certificate> with(List<Certificate> before, Certificate added) {
        var all = new ArrayList<>(before);
        all.removeIf(c -> c.number().equals(added.number()));
        all.add(added);
        return all;
    }

    private static Laboratory certificates(Laboratory l, List<Certificate> certificates) {
        return l.with(certificates, l.holidays(), l.outfit());
    }

    private static Laboratory outfit(Laboratory l, Outfit outfit) {
        return l.with(l.certificates(), l.holidays(), outfit);
    }
}
