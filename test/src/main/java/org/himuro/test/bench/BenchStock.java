package org.himuro.test.bench;

import io.micronaut.context.ApplicationContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.himuro.lims.labelling.LabelTubes;
import org.himuro.lims.labelling.LabelledTubes;
import org.himuro.lims.labelling.application.LabellingTubes;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shipping.ClosePackage;
import org.himuro.lims.shipping.DescribePackage;
import org.himuro.lims.shipping.OpenParcel;
import org.himuro.lims.shipping.PackTubes;
import org.himuro.lims.shipping.Purpose;
import org.himuro.lims.shipping.TransportClass;
import org.himuro.lims.shipping.application.ParcelVerbs;
import org.himuro.lims.specimen.Material;

/** What the measured operations use up: cases to scan, parcels to hand over, boxes to fill. */
final class BenchStock {
    static final int TUBES_OF_A_CASE = 12;
    static final int PARCEL = 96;
    private static final int PARCELS = 40;
    private static final long FOR_PARCELS = 400_000_000L;

    private final ApplicationContext context;
    private final BenchWorld world;
    private final Actor actor;

    BenchStock(ApplicationContext context, BenchWorld world, Actor actor) {
        this.context = context;
        this.world = world;
        this.actor = actor;
    }

    List<String> scanCases(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> world.newCase(actor))
                .map(code -> code + ":"
                        + labelled(code, Material.TUMOUR_TISSUE, TUBES_OF_A_CASE).stream()
                                .map(LabelledTubes.NewTube::code)
                                .collect(Collectors.joining("+")))
                .toList();
    }

    /** A case with 96 labelled tubes: of two materials, for one may not have 96 codes with a letter that may be printed. */
    String sheet() {
        var code = world.newCase(actor);
        labelled(code, Material.TUMOUR_TISSUE, 48);
        labelled(code, Material.BLOOD, 48);
        return code;
    }

    private List<LabelledTubes.NewTube> labelled(String caseCode, Material material, int count) {
        var command = new LabelTubes(List.of(new LabelTubes.Wanted(caseCode, material, count)));
        return BenchWorld.done(context.getBean(LabellingTubes.class)
                        .run(command, actor, context.getBean(Ids.class).next(), Instant.now(), Instant.now()))
                .tubes();
    }

    List<String> parcels() {
        var parcels = new ArrayList<String>();
        for (int n = 0; n < PARCELS; n++) {
            long first = FOR_PARCELS + (long) n * PARCEL;
            world.register(actor, world.newCase(actor), (int) first, PARCEL);
            parcels.add(parcel(LongStream.range(first, first + PARCEL)
                    .mapToObj(BenchWorld::tube)
                    .toList()));
        }
        return parcels;
    }

    private String parcel(List<String> tubes) {
        var verbs = context.getBean(ParcelVerbs.class);
        var ids = context.getBean(Ids.class);
        var now = Instant.now();
        var open = new OpenParcel("HBC", Purpose.STORAGE, TransportClass.FROZEN_20);
        var code = BenchWorld.done(verbs.opening().run(open, actor, ids.next(), now, now))
                .parcel();
        BenchWorld.done(verbs.packing().run(new PackTubes(code, tubes), actor, ids.next(), now, now));
        BenchWorld.done(verbs.describing().run(DescribePackage.lookedAt(code), actor, ids.next(), now, now));
        var arrival = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1);
        var close = new ClosePackage(code, "TRIPLE", "DRY_ICE", BigDecimal.valueOf(60), "EXEMPT_HUMAN", arrival);
        BenchWorld.done(verbs.closing().run(close, actor, ids.next(), now, now));
        return code;
    }
}
