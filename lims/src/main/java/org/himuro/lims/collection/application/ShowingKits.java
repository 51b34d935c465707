package org.himuro.lims.collection.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.himuro.lims.collection.Protocols;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Staff;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Page;
import org.himuro.lims.platform.web.TimeKey;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Kit;
import org.himuro.lims.specimen.KitIndex;
import org.himuro.lims.specimen.KitIndex.Found;
import org.himuro.lims.specimen.KitIndex.Which;
import org.himuro.sop.document.Text;
import org.himuro.sop.protocol.Protocol;
import org.himuro.sop.protocol.ProtocolVersion;

/** Kits of a site as people look at them. */
@Singleton
public final class ShowingKits {
    private static final int ROWS = 25;

    private final KitIndex kits;
    private final Protocols protocols;
    private final Staff staff;
    private final InstantSource clock;

    ShowingKits(KitIndex kits, Protocols protocols, Staff staff, InstantSource clock) {
        this.kits = kits;
        this.protocols = protocols;
        this.staff = staff;
        this.clock = clock;
    }

    public KitList list(Viewer viewer, Optional<Which> which, TimeKey after) {
        var now = clock.instant();
        var page = Page.of(rows(viewer, which, now, after, ROWS + 1), ROWS, f -> key(f).cursor());
        var only = which.map(w -> "only=" + w + "&").orElse("");
        return new KitList(
                page.items(),
                which,
                counts(viewer, now),
                titles(),
                now,
                page.next().map(cursor -> "/kits?" + only + "after=" + cursor),
                viewer.may(Right.WORK_AT_BENCH),
                viewer.may(Right.PRINT_LABELS));
    }

    public List<Found> rows(Viewer viewer, Optional<Which> which, TimeKey after, int limit) {
        return rows(viewer, which, clock.instant(), after, limit);
    }

    private List<Found> rows(Viewer viewer, Optional<Which> which, Instant now, TimeKey after, int limit) {
        return kits.list(viewer.site(), which, now, after.at(), after.id(), limit);
    }

    public static TimeKey key(Found found) {
        return new TimeKey(found.kit().madeAt(), found.kit().id());
    }

    private Map<Which, Integer> counts(Viewer viewer, Instant now) {
        var counted = kits.counts(viewer.site(), now);
        var counts = new EnumMap<Which, Integer>(Which.class);
        for (var which : Which.values()) {
            counts.put(which, counted.get(which.ordinal()));
        }
        return counts;
    }

    /** The newest version's. */
    private Map<String, Text> titles() {
        return protocols.all().stream()
                .collect(Collectors.toMap(p -> p.version().id(), Protocol::title, (newest, older) -> newest));
    }

    public Optional<Found> found(String code, Viewer viewer) {
        return kits.byCode(code, viewer.site());
    }

    /** Empty where the kit is unknown or another site's. */
    public Optional<KitPage> one(String code, Viewer viewer, List<Reason> reasons) {
        return found(code, viewer)
                .map(f -> new KitPage(
                        f.kit(),
                        f.caseCode(),
                        protocol(f.kit()),
                        staff.names(List.of(f.kit().madeBy()))
                                .getOrDefault(f.kit().madeBy(), "–"),
                        viewer.may(Right.WORK_AT_BENCH) && f.kit().step() == Kit.Step.READY,
                        viewer.may(Right.PRINT_LABELS) && f.kit().step() == Kit.Step.READY,
                        clock.instant(),
                        reasons));
    }

    private Optional<Protocol> protocol(Kit kit) {
        var version = new ProtocolVersion(kit.protocol(), kit.protocolVersion());
        return protocols.all().stream().filter(p -> p.version().equals(version)).findFirst();
    }

    public AssembleForm form(Optional<String> wanted, Map<String, String> given, List<Reason> reasons) {
        var now = clock.instant();
        var inForce = protocols.all().stream()
                .filter(p -> protocols
                        .inForce(p.version().id(), now)
                        .filter(p::equals)
                        .isPresent())
                .toList();
        var chosen = inForce.stream()
                .filter(p -> wanted.filter(p.version().id()::equals).isPresent())
                .findFirst()
                .or(() -> usual(inForce));
        return new AssembleForm(inForce, chosen, given, reasons);
    }

    /** That of a surgery where nobody chose. */
    private static Optional<Protocol> usual(List<Protocol> inForce) {
        return inForce.stream()
                .filter(p -> p.standard()
                        .filter(s -> s.occasions().contains(org.himuro.sop.protocol.Occasion.SURGERY))
                        .isPresent())
                .findFirst()
                .or(() -> inForce.stream().findFirst());
    }
}
