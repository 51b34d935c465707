package org.himuro.lims.laboratory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.laboratory.LaboratoryEvent.CertificateRecorded;
import org.himuro.lims.laboratory.LaboratoryEvent.CertificateRevoked;
import org.himuro.lims.laboratory.LaboratoryEvent.ConsortiumApproved;
import org.himuro.lims.laboratory.LaboratoryEvent.HolidaysSet;
import org.himuro.lims.laboratory.LaboratoryEvent.LaboratoryMarked;
import org.himuro.lims.laboratory.LaboratoryEvent.LaboratoryRegistered;
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

    private static Laboratory after(Laboratory l, LaboratoryEvent event) {
        return switch (event) {
            case LaboratoryRegistered e ->
                of(l, true, e.capacityPerMonth(), l.approvedFrom(), l.approvedTo(), l.certificates(), l.holidays());
            case CertificateRecorded e -> certificates(l, with(l.certificates(), certificate(e)));
            case CertificateRevoked e ->
                certificates(
                        l,
                        l.certificates().stream()
                                .map(c -> c.number().equals(e.number()) ? revoked(c, e.from()) : c)
                                .toList());
            case ConsortiumApproved e ->
                of(
                        l,
                        l.registered(),
                        l.capacityPerMonth(),
                        Optional.of(e.from()),
                        Optional.of(e.to()),
                        l.certificates(),
                        l.holidays());
            case HolidaysSet e ->
                of(
                        l,
                        l.registered(),
                        l.capacityPerMonth(),
                        l.approvedFrom(),
                        l.approvedTo(),
                        l.certificates(),
                        e.holidays().stream().distinct().sorted().toList());
            case LaboratoryMarked e -> marked(l);
        };
    }

    private static Certificate certificate(CertificateRecorded e) {
        return new Certificate(
                e.scheme(), e.body(), e.number(), e.scope(), e.validFrom(), e.validTo(), Optional.empty());
    }

    private static Certificate revoked(Certificate c, LocalDate from) {
        return new Certificate(
                c.scheme(), c.body(), c.number(), c.scope(), c.validFrom(), c.validTo(), Optional.of(from));
    }

    private static List<Certificate> with(List<Certificate> before, Certificate added) {
        var all = new ArrayList<>(before);
        all.removeIf(c -> c.number().equals(added.number()));
        all.add(added);
        return all;
    }

    private static Laboratory certificates(Laboratory l, List<Certificate> certificates) {
        return of(
                l, l.registered(), l.capacityPerMonth(), l.approvedFrom(), l.approvedTo(), certificates, l.holidays());
    }

    private static Laboratory of(
            Laboratory l,
            boolean registered,
            int capacity,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            List<Certificate> certificates,
            List<LocalDate> holidays) {
        return new Laboratory(l.id(), l.site(), registered, capacity, from, to, l.marks(), certificates, holidays);
    }

    private static Laboratory marked(Laboratory l) {
        return new Laboratory(
                l.id(),
                l.site(),
                l.registered(),
                l.capacityPerMonth(),
                l.approvedFrom(),
                l.approvedTo(),
                l.marks() + 1,
                l.certificates(),
                l.holidays());
    }
}
