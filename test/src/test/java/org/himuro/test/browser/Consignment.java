package org.himuro.test.browser;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.himuro.lims.collection.FreezeTube;
import org.himuro.lims.collection.OpenCase;
import org.himuro.lims.collection.SampleTube;
import org.himuro.lims.collection.application.FreezingTube;
import org.himuro.lims.collection.application.OpeningCase;
import org.himuro.lims.collection.application.SamplingTube;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.consent.GiveConsent;
import org.himuro.lims.consent.application.GivingConsent;
import org.himuro.lims.labelling.LabelTubes;
import org.himuro.lims.labelling.LabelTubes.Wanted;
import org.himuro.lims.labelling.LabelledTubes.NewTube;
import org.himuro.lims.labelling.application.LabellingTubes;
import org.himuro.lims.shipping.ClosePackage;
import org.himuro.lims.shipping.DescribePackage;
import org.himuro.lims.shipping.OpenParcel;
import org.himuro.lims.shipping.PackTubes;
import org.himuro.lims.shipping.PackageItem;
import org.himuro.lims.shipping.Purpose;
import org.himuro.lims.shipping.ReleaseToCarrier;
import org.himuro.lims.shipping.TransportClass;
import org.himuro.lims.shipping.application.ParcelVerbs;
import org.himuro.lims.specimen.CaseEvent.CaseKind;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.TubeEvent.FreezingMedium;
import org.himuro.lims.storage.ContainerCodes;
import org.himuro.lims.storage.RegisterContainer;
import org.himuro.lims.storage.StoreTubes;
import org.himuro.lims.storage.application.RegisteringContainers;
import org.himuro.lims.storage.application.StoringTubes;

/**
 * A parcel of a test's own, on the way from the demo's hospital to its laboratory: a box with tubes of DNA of one case, each in
 * its position, the first row first.
 *
 * @param tubes what is in the box
 * @param behind tubes of the same case that lie in their places at the hospital still
 */
record Consignment(
        String parcel,
        String box,
        List<String> tubes,
        List<String> behind,
        String seal,
        String logger,
        String waybill) {
    static final String HOSPITAL = "TKH";
    static final String LABORATORY = "ASL";
    private static final int SIDE = 9;
    /** How long ago it was given. */
    static final Duration ON_THE_ROAD = Duration.ofHours(20);

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final AtomicInteger MADE = new AtomicInteger();

    /** @param behind how many more stay in their places: at least one, which the policy keeps for another analysis */
    static Consignment onTheWay(DemoSite demo, int tubes, int behind) {
        var desk = Desk.of(demo, "technician", HOSPITAL);
        var at = Instant.now().minus(ON_THE_ROAD);
        var dna = dna(demo, desk, tubes + behind, at);
        var sent = dna.subList(0, tubes);
        var stay = dna.subList(tubes, tubes + behind);
        var box = box(desk, at);
        store(desk, box, sent, at);
        store(desk, box(desk, at), stay, at);
        var own = "%07d".formatted(System.nanoTime() / 1_000_000 % 10_000 * 1_000 + MADE.incrementAndGet());
        var shipper = Desk.of(demo, "shipper", HOSPITAL);
        var verbs = shipper.bean(ParcelVerbs.class);
        var opening = new OpenParcel(LABORATORY, Purpose.SEQUENCING, TransportClass.ULT_80);
        var made = new Consignment(
                shipper.done(verbs.opening()::run, opening, at).parcel(),
                box,
                sent,
                stay,
                "SL" + own,
                "LG" + own,
                "4820" + own);
        shipper.done(verbs.packing()::run, new PackTubes(made.parcel, List.of(box)), at);
        made.given(shipper, verbs, at);
        return made;
    }

    private void given(Desk shipper, ParcelVerbs verbs, Instant at) {
        var items = Stream.concat(
                        DescribePackage.lookedAt(parcel).items().stream(),
                        Stream.of(
                                new PackageItem(PackageItem.What.SEAL, seal),
                                new PackageItem(PackageItem.What.LOGGER, logger)))
                .toList();
        shipper.done(verbs.describing()::run, new DescribePackage(parcel, items), at);
        var close = new ClosePackage(parcel, "TRIPLE", "DRY_ICE", BigDecimal.valueOf(60), "UN3373", workday(at));
        shipper.done(verbs.closing()::run, close, at);
        shipper.done(verbs.releasing()::run, new ReleaseToCarrier(parcel, "COLD-EXPRESS", waybill, "WAYBILL"), at);
    }

    /** A case with consent and its pair, and so many tubes of DNA, labelled. */
    private static List<String> dna(DemoSite demo, Desk desk, int count, Instant at) {
        var donor = desk.id();
        desk.done(
                desk.bean(GivingConsent.class)::run,
                new GiveConsent(donor, "UNIFIED", 2, List.of(ConsentScope.WHOLE_GENOME)),
                at);
        var opening = new OpenCase(donor, "WG", CaseKind.SURGERY, "fresh-frozen-tissue", Optional.empty());
        var code = desk.done(desk.bean(OpeningCase.class)::run, opening, at).code();
        var wanted = new LabelTubes(List.of(
                new Wanted(code, Material.TUMOUR_TISSUE, 1),
                new Wanted(code, Material.BLOOD, 1),
                new Wanted(code, Material.DNA, count)));
        var labelled =
                desk.done(desk.bean(LabellingTubes.class)::run, wanted, at).tubes();
        var pathologist = Desk.of(demo, "pathologist", HOSPITAL);
        for (var tube : labelled.subList(0, 2)) {
            var sample = new SampleTube(tube.id(), tube.caseId());
            pathologist.done(pathologist.bean(SamplingTube.class)::run, sample, at);
        }
        for (var tube : labelled) {
            boolean tissue = tube.material() == Material.TUMOUR_TISSUE;
            if (tube.material() != Material.BLOOD) {
                var medium = tissue ? FreezingMedium.LIQUID_NITROGEN : FreezingMedium.MINUS_80;
                pathologist.done(pathologist.bean(FreezingTube.class)::run, new FreezeTube(tube.id(), medium), at);
            }
        }
        return labelled.stream()
                .filter(t -> t.material() == Material.DNA)
                .map(NewTube::code)
                .toList();
    }

    /** An empty box that is cold enough, at the desk's site. */
    static String box(Desk desk, Instant at) {
        var code = desk.bean(ContainerCodes.class)
                .next(desk.site(), ContainerType.BOX, 1)
                .getFirst();
        var wanted = new RegisterContainer(code, ContainerType.BOX, code, SIDE, SIDE, "ULT_80", Optional.empty());
        desk.done(desk.bean(RegisteringContainers.class)::run, wanted, at);
        return code;
    }

    private static void store(Desk desk, String box, List<String> tubes, Instant at) {
        if (tubes.isEmpty()) {
            return;
        }
        var puts = new ArrayList<StoreTubes.Put>();
        IntStream.range(0, tubes.size()).forEach(i -> puts.add(new StoreTubes.Put(tubes.get(i), box, cell(i))));
        desk.done(desk.bean(StoringTubes.class)::run, new StoreTubes(puts), at);
    }

    /** Where the tube of that number lies. @param number from 0 */
    static String cell(int number) {
        return "%c%02d".formatted('A' + number / SIDE, number % SIDE + 1);
    }

    /** The next day on which the laboratory is open. */
    private static LocalDate workday(Instant from) {
        var day = LocalDate.ofInstant(from, TOKYO).plusDays(1);
        while (day.getDayOfWeek().getValue() > 5) {
            day = day.plusDays(1);
        }
        return day;
    }
}
