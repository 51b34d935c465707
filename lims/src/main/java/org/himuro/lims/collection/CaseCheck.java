package org.himuro.lims.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Case;
import org.himuro.lims.specimen.Cases;
import org.himuro.lims.specimen.Kinship;
import org.himuro.lims.specimen.Kinships;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.Tubes;
import org.himuro.sop.protocol.Completeness;
import org.himuro.sop.protocol.Line;
import org.himuro.sop.protocol.Protocol;
import org.himuro.sop.protocol.Whose;

/**
 * Whether a case has what its protocol wants, asked inside an act: what the answer rests on is locked until the act is written.
 *
 * @param tubes of the case's donor, also those of other cases
 * @param relations ids of what is known about the donor's relatives
 * @param relatives their tubes
 */
public record CaseCheck(
        UUID caseId, List<UUID> tubes, List<UUID> relations, List<UUID> relatives, Protocols protocols) {
    public CaseCheck {
        tubes = List.copyOf(tubes);
        relations = List.copyOf(relations);
        relatives = List.copyOf(relatives);
    }

    /** Prepares a check: looks up which streams it will rest on. */
    @FunctionalInterface
    public interface Of {
        CaseCheck caseOf(UUID caseId, UUID donor);
    }

    /** Each line that is missing. @param about the tube for which it is asked */
    public List<Reason> against(String about, Reads reads) {
        return standing(reads)
                .map(found -> found.missing().stream()
                        .map(line -> missing(about, line))
                        .toList())
                .orElseGet(() -> List.of(Reason.of("PROTOCOL_MISSING", about)));
    }

    /** Empty where the case follows no protocol. */
    public Optional<Completeness> standing(Reads reads) {
        return reads.state(Cases.KIND, caseId)
                .flatMap(card -> protocols.of(card).map(p -> CaseNeeds.of(p, own(reads), beyond(card, p, reads))));
    }

    /**
     * What the protocol wants and of which nothing is there; empty where the case follows none.
     *
     * @param there which tubes are looked at
     */
    public List<Line> absent(Reads reads, Predicate<Tube> there) {
        return reads.state(Cases.KIND, caseId)
                .flatMap(card -> protocols.of(card).map(p -> absent(card, p, reads, there)))
                .orElse(List.of());
    }

    private List<Line> absent(Case card, Protocol protocol, Reads reads, Predicate<Tube> there) {
        var own = own(reads).stream().filter(there).toList();
        var all = beyond(card, protocol, reads);
        var outside = all.tubes().stream().filter(t -> there.test(t.tube())).toList();
        return CaseNeeds.of(protocol, own, new BeyondCase(outside, all.exemptions())).missing().stream()
                .filter(l -> l.have() == 0)
                .toList();
    }

    private static Reason missing(String about, Line line) {
        var wanted = line.wanted();
        return Reason.of(
                "PAIR_INCOMPLETE", about, wanted.whose(), wanted.materials().getFirst(), line.have(), wanted.tubes());
    }

    private List<Tube> own(Reads reads) {
        return reads.states(Tubes.KIND, tubes).values().stream()
                .filter(t -> t.caseId().equals(caseId))
                .toList();
    }

    private BeyondCase beyond(Case card, Protocol protocol, Reads reads) {
        var outside = new ArrayList<BeyondCase.TubeOf>();
        reads.states(Tubes.KIND, tubes).values().stream()
                .filter(t -> t.donor().equals(card.donor()) && !t.caseId().equals(caseId))
                .forEach(t -> outside.add(new BeyondCase.TubeOf(Whose.DONOR, t)));
        var kin = reads.states(Kinships.KIND, relations).values().stream()
                .filter(k -> k.isOf(card.donor()))
                .collect(Collectors.toMap(
                        Kinship::relative, k -> Whose.valueOf(k.relation().name())));
        reads.states(Tubes.KIND, relatives)
                .values()
                .forEach(t -> Optional.ofNullable(kin.get(t.donor()))
                        .ifPresent(whose -> outside.add(new BeyondCase.TubeOf(whose, t))));
        var exemptions = protocol.specimens().stream()
                .map(s -> Exemption.idOf(caseId, s.id()))
                .toList();
        return new BeyondCase(
                outside, List.copyOf(reads.states(Exemptions.KIND, exemptions).values()));
    }
}
