package org.himuro.lims.specimen;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;
import org.himuro.lims.specimen.Kit.KitTube;
import org.himuro.lims.specimen.Kit.Step;
import org.himuro.lims.specimen.KitEvent.KitAssembled;
import org.himuro.lims.specimen.KitEvent.KitClaimed;
import org.himuro.lims.specimen.KitEvent.KitLabelsPrinted;
import org.himuro.lims.specimen.KitEvent.KitLinked;
import org.himuro.lims.specimen.KitEvent.KitRetired;
import org.himuro.lims.specimen.KitEvent.KitTubeTakenOut;

/** Streams of kits. */
public final class Kits implements StreamKind<Kit> {
    public static final Kits KIND = new Kits();
    private static final UUID NOBODY = new UUID(0, 0);

    private Kits() {}

    @Override
    public String name() {
        return "kit";
    }

    @Override
    public Kit blank(UUID id) {
        return new Kit(
                id,
                "",
                NOBODY,
                "",
                0,
                LocalDate.EPOCH,
                Instant.EPOCH,
                "",
                Step.READY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                NOBODY,
                Instant.EPOCH,
                List.of());
    }

    @Override
    public Kit after(Kit before, Recorded recorded) {
        return recorded.fact() instanceof KitEvent event ? after(before, event, recorded) : before;
    }

    private static Kit after(Kit k, KitEvent event, Recorded recorded) {
        return switch (event) {
            case KitAssembled e -> assembled(k, e, recorded);
            case KitTubeTakenOut e -> with(k, k.step(), k.prints(), without(k, e));
            case KitRetired e -> retired(k, e);
            case KitLinked e -> linked(k, e, recorded.occurredAt());
            case KitClaimed e -> k;
            case KitLabelsPrinted e -> with(k, k.step(), k.prints() + 1, k.tubes());
        };
    }

    private static Kit assembled(Kit k, KitAssembled e, Recorded recorded) {
        return new Kit(
                k.id(),
                e.code(),
                e.site(),
                e.protocol(),
                e.protocolVersion(),
                e.bestBefore(),
                e.expiresAt(),
                e.place(),
                k.step(),
                k.caseId(),
                k.linkedAt(),
                k.retired(),
                k.prints(),
                recorded.actor().person(),
                recorded.occurredAt(),
                e.tubes().stream()
                        .map(t -> new KitTube(t.code(), t.line(), t.material(), Optional.empty()))
                        .toList());
    }

    private static List<KitTube> without(Kit k, KitTubeTakenOut e) {
        return k.tubes().stream()
                .map(t -> t.code().equals(e.code())
                        ? new KitTube(t.code(), t.line(), t.material(), Optional.of(e.reason()))
                        : t)
                .toList();
    }

    private static Kit linked(Kit k, KitLinked e, Instant at) {
        return with(k, Step.LINKED, Optional.of(e.caseId()), Optional.of(at), Optional.empty(), k.prints(), k.tubes());
    }

    /** What was linked stays so: its tubes are the case's. */
    private static Kit retired(Kit k, KitRetired e) {
        return k.step() == Step.LINKED
                ? k
                : with(
                        k,
                        Step.RETIRED,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(e.reason()),
                        k.prints(),
                        k.tubes());
    }

    private static Kit with(Kit k, Step step, int prints, List<KitTube> tubes) {
        return with(k, step, k.caseId(), k.linkedAt(), k.retired(), prints, tubes);
    }

    private static Kit with(
            Kit k,
            Step step,
            Optional<UUID> caseId,
            Optional<Instant> linkedAt,
            Optional<String> retired,
            int prints,
            List<KitTube> tubes) {
        return new Kit(
                k.id(),
                k.code(),
                k.site(),
                k.protocol(),
                k.protocolVersion(),
                k.bestBefore(),
                k.expiresAt(),
                k.place(),
                step,
                caseId,
                linkedAt,
                retired,
                prints,
                k.madeBy(),
                k.madeAt(),
                tubes);
    }
}
