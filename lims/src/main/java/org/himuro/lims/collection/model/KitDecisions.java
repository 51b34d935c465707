package org.himuro.lims.collection.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.himuro.lims.collection.AssembleKits;
import org.himuro.lims.collection.AssembleKits.Content;
import org.himuro.lims.collection.CaseNeeds;
import org.himuro.lims.collection.KitAnswer;
import org.himuro.lims.collection.KitsAnswer;
import org.himuro.lims.collection.RetireKit;
import org.himuro.lims.collection.TakeKitTubeOut;
import org.himuro.lims.labelling.KitCodes.CodesOfKit;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Kit;
import org.himuro.lims.specimen.Kit.Step;
import org.himuro.lims.specimen.KitEvent;
import org.himuro.lims.specimen.KitEvent.KitAssembled;
import org.himuro.lims.specimen.KitEvent.KitRetired;
import org.himuro.lims.specimen.KitEvent.KitTubeTakenOut;
import org.himuro.lims.specimen.KitEvent.Part;
import org.himuro.lims.specimen.Kits;
import org.himuro.lims.specimen.Material;
import org.himuro.sop.protocol.Protocol;
import org.himuro.sop.protocol.WantedSpecimen;
import org.himuro.sop.protocol.Whose;

/** Kits before they are linked to a case (C8). */
public final class KitDecisions {
    private KitDecisions() {}

    /** What was set aside for new kits. @param ids one for each code */
    public record Fresh(List<CodesOfKit> codes, List<UUID> ids, ZoneId zone) {
        public Fresh {
            codes = List.copyOf(codes);
            ids = List.copyOf(ids);
        }
    }

    /** The materials of one kit's tubes, in the order of the protocol. */
    public static List<Material> materials(AssembleKits command, Optional<Protocol> protocol) {
        return ordered(command, protocol)
                .flatMap(c -> IntStream.range(0, c.count()).mapToObj(i -> c.material()))
                .toList();
    }

    private static Stream<Content> ordered(AssembleKits command, Optional<Protocol> protocol) {
        return protocol.stream()
                .flatMap(p -> p.specimens().stream())
                .flatMap(line -> command.tubes().stream()
                        .filter(c ->
                                c.line().equals(line.id()) && c.count() > 0 && c.count() <= AssembleKits.MOST_TUBES));
    }

    /** Whether so much may be asked for that numbers are to be taken from the counters. */
    public static boolean inRange(AssembleKits command, Optional<Protocol> protocol) {
        int tubes = materials(command, protocol).size();
        return command.kits() >= 1
                && command.kits() <= AssembleKits.MOST
                && tubes >= 1
                && tubes <= AssembleKits.MOST_TUBES;
    }

    /** @param protocol in force now */
    public static Decision<KitsAnswer> assemble(
            AssembleKits command, Optional<Protocol> protocol, Fresh fresh, Act act) {
        var reasons = against(command, protocol, fresh, act);
        if (!reasons.isEmpty()) {
            return new Decision.Refused<>(List.copyOf(reasons));
        }
        var version = protocol.orElseThrow().version();
        var lines = ordered(command, protocol)
                .flatMap(c -> IntStream.range(0, c.count()).mapToObj(i -> c))
                .toList();
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < fresh.codes().size(); i++) {
            var codes = fresh.codes().get(i);
            var tubes = IntStream.range(0, lines.size())
                    .mapToObj(n -> new Part(
                            codes.tubes().get(n),
                            lines.get(n).line(),
                            lines.get(n).material()))
                    .toList();
            var fact = new KitAssembled(
                    codes.code(),
                    act.actor().site(),
                    version.id(),
                    version.version(),
                    command.bestBefore(),
                    command.bestBefore().plusDays(1).atStartOfDay(fresh.zone()).toInstant(),
                    command.place(),
                    tubes);
            entries.add(new Entry(Kits.KIND.ref(fresh.ids().get(i)), fact, act.occurredAt()));
        }
        return new Decision.Accepted<>(
                entries,
                new KitsAnswer(fresh.codes().stream().map(CodesOfKit::code).toList()));
    }

    private static LinkedHashSet<Reason> against(
            AssembleKits command, Optional<Protocol> protocol, Fresh fresh, Act act) {
        var reasons = new LinkedHashSet<Reason>();
        if (protocol.isEmpty()) {
            reasons.add(Reason.of("PROTOCOL_NOT_IN_FORCE", UnknownCode.shown(command.protocol()), act.occurredAt()));
        }
        if (command.kits() < 1 || command.kits() > AssembleKits.MOST) {
            reasons.add(Reason.of("COUNT_OUT_OF_RANGE", command.kits(), 1, AssembleKits.MOST));
        }
        if (command.bestBefore().isBefore(LocalDate.ofInstant(act.occurredAt(), fresh.zone()))) {
            reasons.add(Reason.of("KIT_BEST_BEFORE_PAST", command.bestBefore()));
        }
        if (command.place().length() > AssembleKits.PLACE) {
            reasons.add(Reason.of("KIT_PLACE_TOO_LONG", AssembleKits.PLACE));
        }
        protocol.ifPresent(p -> reasons.addAll(against(command, p)));
        boolean given = fresh.codes().size() == command.kits()
                && fresh.codes().stream()
                        .allMatch(c ->
                                c.tubes().size() == materials(command, protocol).size());
        if (!given && inRange(command, protocol)) {
            reasons.add(Reason.of("PROJECT_UNKNOWN", UnknownCode.shown(command.project())));
        }
        return reasons;
    }

    private static List<Reason> against(AssembleKits command, Protocol protocol) {
        var reasons = new ArrayList<Reason>();
        for (var content : command.tubes()) {
            if (protocol.specimen(content.line()).filter(l -> takes(l, content)).isEmpty()) {
                reasons.add(Reason.of("KIT_LINE_UNKNOWN", UnknownCode.shown(content.line()), content.material()));
            }
            if (content.count() < 1 || content.count() > AssembleKits.MOST_TUBES) {
                reasons.add(Reason.of("COUNT_OUT_OF_RANGE", content.count(), 1, AssembleKits.MOST_TUBES));
            }
        }
        for (var line : protocol.specimens()) {
            int count = command.tubes().stream()
                    .filter(c -> c.line().equals(line.id()))
                    .mapToInt(Content::count)
                    .sum();
            if (line.whose() == Whose.DONOR && line.required() && count < line.tubes()) {
                reasons.add(Reason.of("KIT_INCOMPLETE", line.id(), line.tubes()));
            }
        }
        if (command.tubes().stream().mapToInt(Content::count).sum() > AssembleKits.MOST_TUBES) {
            reasons.add(Reason.of("KIT_TOO_MANY_TUBES", AssembleKits.MOST_TUBES));
        }
        return reasons;
    }

    /** A relative has a case of their own, and a kit for it. */
    private static boolean takes(WantedSpecimen line, Content content) {
        return line.whose() == Whose.DONOR && line.materials().contains(CaseNeeds.material(content.material()));
    }

    /** @param kit as its code was looked up; empty where it is unknown */
    public static Decision<KitAnswer> takeOut(TakeKitTubeOut command, Optional<UUID> kit, Act act, Reads reads) {
        var known = own(kit, act, reads);
        if (known.isEmpty()) {
            return Decision.refused(unknown(command.kit()));
        }
        var k = known.get();
        var reasons = new ArrayList<>(notReady(k, reads));
        var tube = k.tube(command.tube());
        if (tube.isEmpty()) {
            reasons.add(Reason.of("KIT_TUBE_UNKNOWN", UnknownCode.shown(command.tube()), k.code()));
        } else if (!tube.get().isIn()) {
            reasons.add(Reason.of("KIT_TUBE_OUT", tube.get().code(), k.code()));
        } else if (k.in().size() == 1) {
            reasons.add(Reason.of("KIT_LAST_TUBE", k.code()));
        }
        return reasons.isEmpty()
                ? done(k, new KitTubeTakenOut(command.tube(), command.why().name()), Step.READY, act)
                : new Decision.Refused<>(reasons);
    }

    public static Decision<KitAnswer> retire(RetireKit command, Optional<UUID> kit, Act act, Reads reads) {
        var known = own(kit, act, reads);
        if (known.isEmpty()) {
            return Decision.refused(unknown(command.kit()));
        }
        var reasons = notReady(known.get(), reads);
        return reasons.isEmpty()
                ? done(known.get(), new KitRetired(command.why().name()), Step.RETIRED, act)
                : new Decision.Refused<>(reasons);
    }

    private static Decision<KitAnswer> done(Kit kit, KitEvent fact, Step step, Act act) {
        var entry = new Entry(Kits.KIND.ref(kit.id()), fact, act.occurredAt());
        return new Decision.Accepted<>(List.of(entry), new KitAnswer(kit.code(), step));
    }

    static Optional<Kit> own(Optional<UUID> kit, Act act, Reads reads) {
        return kit.flatMap(id -> reads.state(Kits.KIND, id))
                .filter(k -> k.site().equals(act.actor().site()));
    }

    static Reason unknown(String code) {
        return Reason.of("KIT_UNKNOWN", UnknownCode.shown(code));
    }

    /** Whose it is, where it is somebody's: a kit's cases are of its own site. */
    static List<Reason> notReady(Kit kit, Reads reads) {
        return switch (kit.step()) {
            case READY -> List.of();
            case RETIRED -> List.of(Reason.of("KIT_RETIRED", kit.code()));
            case LINKED -> List.of(Reason.of("KIT_LINKED", kit.code(), KitLinking.caseCode(kit, reads)));
        };
    }
}
