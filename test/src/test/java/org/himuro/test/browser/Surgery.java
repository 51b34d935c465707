package org.himuro.test.browser;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.labels.id.Cell;
import org.himuro.labels.id.CodeBook;
import org.himuro.labels.id.Item;
import org.himuro.labels.id.ParsedCode;
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
import org.himuro.lims.labelling.LabelledTubes.NewTube;
import org.himuro.lims.labelling.application.LabellingTubes;
import org.himuro.lims.specimen.CaseEvent.CaseKind;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.TubeEvent.FreezingMedium;
import org.himuro.lims.storage.ContainerCodes;
import org.himuro.lims.storage.RegisterContainer;
import org.himuro.lims.storage.application.RegisteringContainers;

/** What lies on the bench before a surgery: a case with consent, its labelled tubes, a refrigerator and an empty box. */
record Surgery(String caseCode, List<String> tubes, String refrigerator, Item box) {
    static final String HOSPITAL = "TKH";

    static Surgery prepared(DemoSite demo, int tubes) {
        return prepared(demo, tubes, Instant.now());
    }

    /** @param now when consent was given, the case opened and its tubes labelled */
    static Surgery prepared(DemoSite demo, int tubes, Instant now) {
        var desk = Desk.of(demo, "technician", HOSPITAL);
        var donor = desk.id();
        var consent = new GiveConsent(donor, "UNIFIED", 2, List.of(ConsentScope.WHOLE_GENOME));
        desk.done(desk.bean(GivingConsent.class)::run, consent, now);
        var opening = new OpenCase(donor, "WG", CaseKind.SURGERY, "fresh-frozen-tissue", Optional.empty());
        var code = desk.done(desk.bean(OpeningCase.class)::run, opening, now).code();
        var wanted = new LabelTubes(List.of(new LabelTubes.Wanted(code, Material.TUMOUR_TISSUE, tubes)));
        var labelled = desk.done(desk.bean(LabellingTubes.class)::run, wanted, now);
        return new Surgery(
                code,
                labelled.tubes().stream().map(NewTube::code).toList(),
                container(desk, ContainerType.REFRIGERATOR, 0),
                item(container(desk, ContainerType.BOX, 9)));
    }

    private static String container(Desk desk, ContainerType type, int side) {
        var code = desk.bean(ContainerCodes.class).next(HOSPITAL, type, 1).getFirst();
        var cold = side == 0 ? "REFRIGERATED" : "ULT_80";
        var wanted = new RegisterContainer(code, type, code, side, side, cold, Optional.empty());
        desk.done(desk.bean(RegisteringContainers.class)::run, wanted, Instant.now());
        return code;
    }

    static Item item(String code) {
        if (CodeBook.installed().parse(code) instanceof ParsedCode.ItemCode(var text, var item)) {
            return item;
        }
        throw new IllegalArgumentException(code);
    }

    /** Another person did it meanwhile, at another bench. */
    void frozenElsewhere(DemoSite demo, String code) {
        sampledElsewhere(demo, code, Instant.now());
        takenToNitrogenElsewhere(demo, code);
    }

    void sampledElsewhere(DemoSite demo, String code, Instant at) {
        var desk = Desk.of(demo, "pathologist", HOSPITAL);
        var tube = TubeOnRecord.of(demo, code).id();
        desk.done(desk.bean(SamplingTube.class)::run, new SampleTube(tube, new UUID(0, 0)), at);
    }

    void takenToNitrogenElsewhere(DemoSite demo, String code) {
        var desk = Desk.of(demo, "pathologist", HOSPITAL);
        var tube = TubeOnRecord.of(demo, code).id();
        desk.done(
                desk.bean(FreezingTube.class)::run,
                new FreezeTube(tube, FreezingMedium.LIQUID_NITROGEN),
                Instant.now());
    }

    /** The label of a position in the first row of the box. */
    String position(int column) {
        return box.code(new Cell(1, column));
    }
}
