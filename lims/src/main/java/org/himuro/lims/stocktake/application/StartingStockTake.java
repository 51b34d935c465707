package org.himuro.lims.stocktake.application;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.labelling.Serials;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.stocktake.StartStockTake;
import org.himuro.lims.stocktake.StockTakeAnswer;
import org.himuro.lims.stocktake.application.StockTakeIndex.UnitSize;
import org.himuro.lims.stocktake.model.Draw;
import org.himuro.lims.stocktake.model.Frozen;
import org.himuro.lims.stocktake.model.Starting;

/** Positions are drawn at random from the record as it stands at one instant; the list and the seed are kept (B7). */
@Singleton
public final class StartingStockTake {
    private final Acts acts;
    private final StockTakeIndex index;
    private final StockTakeLists lists;
    private final Serials serials;
    private final Sites sites;
    private final Seeds seeds;
    private final Ids ids;

    StartingStockTake(
            Acts acts, StockTakeIndex index, StockTakeLists lists, Serials serials, Sites sites, Seeds seeds, Ids ids) {
        this.acts = acts;
        this.index = index;
        this.lists = lists;
        this.serials = serials;
        this.sites = sites;
        this.seeds = seeds;
        this.ids = ids;
    }

    /** Where seeds come from: nobody can say beforehand what is drawn. */
    @FunctionalInterface
    public interface Seeds extends Supplier<String> {}

    public Outcome<StockTakeAnswer> run(
            StartStockTake command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "start-stock-take", command, actor, occurredAt, recordedAt);
        var wanted = wanted(command, index.units(actor.site()));
        var against = Starting.against(
                command,
                wanted.stream().map(UnitSize::code).collect(Collectors.toSet()),
                command.aim().isPossible() ? size(command, wanted) : 0);
        var prepared = against.isEmpty() ? prepared(command, wanted, act) : Prepared.refused(against);
        return acts.perform(
                act,
                StockTakeAnswer.class,
                reads -> Starting.decide(command, prepared.against(), prepared.made(), act),
                prepared.made()
                        .map(made -> lists.used(actor.site(), made.list()))
                        .orElse(Acts.Beside.NOTHING));
    }

    static List<UnitSize> wanted(StartStockTake command, List<UnitSize> units) {
        var codes = Set.copyOf(command.units());
        return units.stream()
                .filter(u -> codes.isEmpty() || codes.contains(u.code()))
                .toList();
    }

    /** How many positions would be drawn. */
    static int size(StartStockTake command, List<UnitSize> units) {
        int tubes = units.stream().mapToInt(UnitSize::tubes).sum();
        int empties = units.stream().mapToInt(UnitSize::empties).sum();
        return Draw.size(tubes, empties, command.aim(), command.empties());
    }

    private record Prepared(List<Reason> against, Optional<Starting.Made> made) {
        static Prepared refused(List<Reason> against) {
            return new Prepared(against, Optional.empty());
        }
    }

    private Prepared prepared(StartStockTake command, List<UnitSize> units, Act act) {
        var site = act.actor().site();
        var frozen = index.freeze(site, units.stream().map(UnitSize::id).toList());
        var packed = packed(frozen);
        if (packed.length > StockTakeLists.MOST_BYTES) {
            return Prepared.refused(List.of(Reason.of("TOO_MANY_POSITIONS", frozen.positions())));
        }
        var seed = seeds.get();
        var draw = Draw.of(frozen, command.aim(), command.empties(), seed);
        var tubes = index.tubes(
                draw.spots().stream().flatMap(s -> s.tube().stream()).toList());
        var made = new Starting.Made(
                ids.next(),
                code(act),
                seed,
                lists.received(site, packed, act.recordedAt()),
                draw,
                Stream.generate(ids::next).limit(draw.spots().size()).toList(),
                tubes);
        return new Prepared(List.of(), Optional.of(made));
    }

    private String code(Act act) {
        var letters = sites.byId(act.actor().site()).map(Sites.Site::code).orElseThrow();
        return "ST-%s-%05d".formatted(letters, serials.take(act.id(), "stock-take/" + letters, n -> n + 1));
    }

    private static byte[] packed(Frozen frozen) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            for (var line : frozen.lines()) {
                out.write(line.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
