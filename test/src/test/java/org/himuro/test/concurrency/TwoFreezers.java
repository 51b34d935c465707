package org.himuro.test.concurrency;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.himuro.labels.id.Cell;
import org.himuro.lims.collection.OpenCase;
import org.himuro.lims.collection.application.OpeningCase;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.consent.GiveConsent;
import org.himuro.lims.consent.application.GivingConsent;
import org.himuro.lims.specimen.CaseEvent.CaseKind;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.storage.BuildUnit;
import org.himuro.lims.storage.RegisterContainer.Spot;
import org.himuro.lims.storage.RegisterTubes;
import org.himuro.lims.storage.StoreTubes;
import org.himuro.lims.storage.application.BuildingUnit;
import org.himuro.lims.storage.application.RegisteringNewTubes;
import org.himuro.lims.storage.application.StoringTubes;
import org.himuro.test.support.SmallWorld;
import org.himuro.test.support.TwoSites;

/**
 * Two freezers of eight boxes each with nine by nine positions, and tubes in a third of them.
 *
 * @param spots where boxes stood that somebody has taken out
 */
record TwoFreezers(
        TwoSites sites, List<String> units, List<String> boxes, List<String> tubes, ConcurrentLinkedQueue<Spot> spots) {
    static final int SIDE = 9;

    private static final int TUBES = 432;
    private static final int TUBES_OF_A_CASE = 72;
    private static final BuildUnit.Shape SHAPE =
            new BuildUnit.Shape(ContainerType.FREEZER, "ULT_80", 1, 2, 2, 2, SIDE, SIDE);

    static TwoFreezers in(TwoSites sites, Connection owner) throws SQLException {
        var units = List.of(unit(sites, "North"), unit(sites, "South"));
        var boxes = texts(owner, "select code from container where type = 'BOX' order by code");
        var tubes = new ArrayList<String>();
        while (tubes.size() < TUBES) {
            tubes.addAll(ofOneCase(sites, tubes.size()));
        }
        var freezers = new TwoFreezers(sites, units, boxes, List.copyOf(tubes), new ConcurrentLinkedQueue<>());
        freezers.filled();
        return freezers;
    }

    private static String unit(TwoSites sites, String name) {
        var at = Instant.now();
        var command = new BuildUnit(name, Optional.empty(), SHAPE);
        return SmallWorld.done(sites.app().bean(BuildingUnit.class).run(command, sites.bench(), sites.id(), at, at))
                .code();
    }

    private static List<String> ofOneCase(TwoSites sites, int from) {
        var at = Instant.now();
        var app = sites.app();
        var donor = sites.id();
        var consent = new GiveConsent(donor, "UNIFIED", 2, List.of(ConsentScope.values()));
        SmallWorld.done(app.bean(GivingConsent.class).run(consent, sites.bench(), sites.id(), at, at));
        var open = new OpenCase(donor, "WG", CaseKind.SURGERY, "fresh-frozen-tissue", Optional.empty());
        var code = SmallWorld.done(app.bean(OpeningCase.class).run(open, sites.bench(), sites.id(), at, at))
                .code();
        var codes = IntStream.range(from, from + TUBES_OF_A_CASE)
                .mapToObj(i -> "90%08d".formatted(i))
                .toList();
        var register = new RegisterTubes(
                code,
                Material.BLOOD,
                codes.stream().map(RegisterTubes.NewTube::of).toList());
        SmallWorld.done(app.bean(RegisteringNewTubes.class).run(register, sites.bench(), sites.id(), at, at));
        return codes;
    }

    /** Every third position, box by box. */
    private void filled() {
        var at = Instant.now();
        var puts = IntStream.range(0, tubes.size())
                .mapToObj(
                        i -> new StoreTubes.Put(tubes.get(i), boxes.get(i % boxes.size()), cell(i / boxes.size() * 3)))
                .toList();
        SmallWorld.done(
                sites.app().bean(StoringTubes.class).run(new StoreTubes(puts), sites.bench(), sites.id(), at, at));
    }

    /** @param index from 0, along the rows */
    static String cell(int index) {
        return new Cell(index / SIDE + 1, index % SIDE + 1).label();
    }

    static List<String> texts(Connection owner, String sql) throws SQLException {
        try (var query = owner.prepareStatement(sql);
                var row = query.executeQuery()) {
            var texts = new ArrayList<String>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }
}
