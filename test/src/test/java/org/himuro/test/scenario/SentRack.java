package org.himuro.test.scenario;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.consent.GiveConsent;
import org.himuro.lims.consent.application.GivingConsent;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.shipping.ClosePackage;
import org.himuro.lims.shipping.DescribePackage;
import org.himuro.lims.shipping.OpenParcel;
import org.himuro.lims.shipping.PackTubes;
import org.himuro.lims.shipping.Purpose;
import org.himuro.lims.shipping.ReleaseToCarrier;
import org.himuro.lims.shipping.TransportClass;
import org.himuro.lims.shipping.application.ParcelVerbs;
import org.himuro.lims.specimen.CaseEvent.CaseKind;
import org.himuro.lims.specimen.CaseEvent.CaseOpened;
import org.himuro.lims.specimen.Cases;
import org.himuro.lims.specimen.ContainerEvent.ContainerRegistered;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.specimen.Containers;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.specimen.TubeEvent.FreezingMedium;
import org.himuro.lims.specimen.TubeEvent.TubeFrozen;
import org.himuro.lims.specimen.TubeEvent.TubeLabelled;
import org.himuro.lims.specimen.TubeEvent.TubeStored;
import org.himuro.lims.specimen.Tubes;

/**
 * A parcel on its way to the laboratory with one rack of tubes, several donors' together.
 *
 * @param tubes their codes, in the order of rows, then columns
 */
record SentRack(String parcel, UUID parcelId, String box, List<String> tubes) {
    private static final int COLUMNS = 12;
    private static final int ROWS = 8;
    private static final int OF_ONE_DONOR = 8;

    record Nothing() {}

    static SentRack of(World world, int number, int tubes) {
        var box = String.format(Locale.ROOT, "LB%06d", number);
        var codes = new ArrayList<String>();
        for (int i = 0; i < tubes; i++) {
            codes.add(String.format(Locale.ROOT, "LT%06d", number * ROWS * COLUMNS + i));
        }
        stored(world, box, codes);
        var verbs = world.app.bean(ParcelVerbs.class);
        var now = world.clock.instant();
        var open = new OpenParcel(World.LABORATORY, Purpose.SEQUENCING, TransportClass.ULT_80);
        var parcel = World.done(verbs.opening().run(open, world.by, world.id(), now, now))
                .parcel();
        World.done(verbs.packing().run(new PackTubes(parcel, List.of(box)), world.by, world.id(), now, now));
        World.done(verbs.describing().run(DescribePackage.lookedAt(parcel), world.by, world.id(), now, now));
        var close = new ClosePackage(
                parcel, "TRIPLE", "DRY_ICE", BigDecimal.valueOf(60), "UN3373", world.day(world.workdayAhead()));
        World.done(verbs.closing().run(close, world.by, world.id(), now, now));
        var release = new ReleaseToCarrier(parcel, "COLD-EXPRESS", parcel, "WAYBILL");
        World.done(verbs.releasing().run(release, world.by, world.id(), now, now));
        var id = world.app
                .bean(SpecimenIndex.class)
                .byCode(parcel, VisibleSites.only(world.by.site()))
                .orElseThrow()
                .id();
        return new SentRack(parcel, id, box, codes);
    }

    private static void stored(World world, String box, List<String> codes) {
        var now = world.clock.instant();
        var site = world.by.site();
        var entries = new ArrayList<Entry>();
        var boxId = world.id();
        entries.add(new Entry(
                Containers.KIND.ref(boxId),
                new ContainerRegistered(box, ContainerType.BOX, box, site, ROWS, COLUMNS, "ULT_80"),
                now));
        for (int i = 0; i < codes.size(); i += OF_ONE_DONOR) {
            var donor = world.id();
            var scopes = List.of(ConsentScope.WHOLE_GENOME);
            var consent = new GiveConsent(donor, "unified-icf", 2, scopes);
            World.done(world.app.bean(GivingConsent.class).run(consent, world.by, world.id(), now, now));
            var caseId = world.id();
            var opened =
                    new CaseOpened("C" + codes.get(i), donor, site, "WG", CaseKind.SURGERY, "fresh-frozen-tissue", 1);
            entries.add(new Entry(Cases.KIND.ref(caseId), opened, now));
            for (int j = i; j < Math.min(codes.size(), i + OF_ONE_DONOR); j++) {
                var tube = Tubes.KIND.ref(world.id());
                var labelled =
                        new TubeLabelled(codes.get(j), caseId, donor, Material.TUMOUR_TISSUE, Optional.empty(), site);
                entries.add(new Entry(tube, labelled, now));
                entries.add(new Entry(tube, new TubeFrozen(FreezingMedium.LIQUID_NITROGEN), now));
                entries.add(new Entry(tube, new TubeStored(boxId, cell(j)), now));
            }
        }
        var act = Act.of(world.id(), "register-tubes", new Nothing(), world.by, now, now);
        World.done(world.app
                .bean(Acts.class)
                .perform(act, Nothing.class, reads -> new Decision.Accepted<>(entries, new Nothing())));
    }

    private static String cell(int index) {
        return String.format(Locale.ROOT, "%c%02d", 'A' + index / COLUMNS, index % COLUMNS + 1);
    }

    /** What a rack scanner writes of the positions from one to before another; the rest is empty. */
    byte[] file(int from, int to) {
        var text = new StringBuilder();
        for (int i = 0; i < ROWS * COLUMNS; i++) {
            boolean there = i >= from && i < Math.min(to, tubes.size());
            text.append(cell(i))
                    .append(',')
                    .append(there ? tubes.get(i) : "NO TUBE")
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
