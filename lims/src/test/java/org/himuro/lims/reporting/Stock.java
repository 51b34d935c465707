package org.himuro.lims.reporting;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.consent.ConsentStanding;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.processing.Analyte;
import org.himuro.lims.specimen.AmountUnit;
import org.himuro.lims.specimen.FreezingVerdict;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.TubePlace;
import org.himuro.lims.specimen.TubeStep;
import org.jspecify.annotations.Nullable;

/** Tubes of any kind, written as rows and kept beside as they were written. */
final class Stock {
    static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final List<String> PROJECTS = List.of("WG", "RD", "XP");

    final List<Tube> tubes = new ArrayList<>();
    final List<Case> cases = new ArrayList<>();
    final List<Box> boxes = new ArrayList<>();
    final List<Parcel> parcels = new ArrayList<>();
    final Map<UUID, ConsentStanding> consents = new LinkedHashMap<>();

    private final Random random;
    private final List<UUID> sites;
    private long made;

    Stock(long seed, List<UUID> sites) {
        this.random = new Random(seed);
        this.sites = sites;
    }

    record Case(UUID id, String code, UUID donor, String project) {}

    /** @param path codes of what it stands in, itself first */
    record Box(UUID id, String code, UUID site, List<String> path) {}

    record Parcel(UUID id, String code, UUID sender, UUID receiver, String step) {}

    record Measured(Analyte analyte, BigDecimal value) {}

    record Tube(
            UUID id,
            String code,
            Optional<String> alias,
            Case of,
            Material material,
            TubeStep step,
            Optional<FreezingVerdict> verdict,
            UUID collectedBy,
            UUID heldBy,
            Set<UUID> readBy,
            TubePlace place,
            Optional<Box> box,
            Optional<Parcel> parcel,
            Optional<String> cell,
            Optional<Instant> sampled,
            Optional<Instant> frozen,
            Optional<AmountUnit> unit,
            Optional<BigDecimal> amount,
            int thaws,
            boolean quarantined,
            boolean depleted,
            Optional<Measured> measured,
            Optional<UUID> deviationOf,
            Optional<Parcel> listed,
            Optional<String> order) {}

    /** Ids in the order in which they are made, as those of the application are. */
    UUID id() {
        made++;
        return new UUID(START.toEpochMilli() + made << 16 | 0x7000L, 0x8000_0000_0000_0000L | random.nextInt());
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private boolean one(int in) {
        return random.nextInt(in) == 0;
    }

    private Instant moment() {
        return START.plus(random.nextInt(1000), ChronoUnit.HOURS);
    }

    void fill(Connection owner, int count) throws SQLException {
        for (int i = 0; i < Math.max(4, count / 12); i++) {
            newCase(owner);
        }
        for (var site : sites) {
            var room = container(owner, site, "R", Optional.empty());
            for (int f = 0; f < 2; f++) {
                var freezer = container(owner, site, "F", Optional.of(room));
                for (int b = 0; b < 4; b++) {
                    container(owner, site, "B", Optional.of(freezer));
                }
            }
        }
        for (int i = 0; i < 8; i++) {
            newParcel(owner);
        }
        add(owner, count);
    }

    void add(Connection owner, int count) throws SQLException {
        for (int i = 0; i < count; i++) {
            insert(owner, tube());
        }
    }

    private void newCase(Connection owner) throws SQLException {
        var one = new Case(id(), "WGTKH26%05d".formatted(random.nextInt(100_000)) + cases.size(), id(), any(PROJECTS));
        cases.add(one);
        row(
                owner,
                "specimen_case",
                "id,code,donor,site,project,case_kind,procedure_id,colour,opened_at,closed,marks,seq",
                one.id(),
                one.code(),
                one.donor(),
                any(sites),
                one.project(),
                "SURGERY",
                "p",
                1,
                START,
                false,
                0,
                1);
        var standing = any(List.of(ConsentStanding.values()));
        consents.put(one.donor(), standing);
        if (standing != ConsentStanding.NONE) {
            row(
                    owner,
                    "consent",
                    "id,standing,form,form_version,scopes,seq",
                    one.donor(),
                    standing.name(),
                    "f",
                    1,
                    "",
                    1);
        }
    }

    private Box container(Connection owner, UUID site, String kind, Optional<Box> parent) throws SQLException {
        var code = kind + "-" + boxes.size() + "-" + random.nextInt(1000);
        var path = new ArrayList<String>(List.of(code));
        parent.ifPresent(p -> path.addAll(p.path()));
        var box = new Box(id(), code, site, path);
        boxes.add(box);
        row(
                owner,
                "container",
                "id,code,type,name,site,row_count,column_count,temperature_class,parent,retired,seq",
                box.id(),
                code,
                kind.equals("B") ? "BOX" : "FREEZER",
                "",
                site,
                9,
                9,
                "ULT_80",
                parent.map(Box::id).orElse(null),
                false,
                1);
        row(owner, "container_site", "container,site", box.id(), site);
        return box;
    }

    private void newParcel(Connection owner) throws SQLException {
        var parcel = new Parcel(
                id(),
                "P-" + parcels.size() + "-" + random.nextInt(1000),
                any(sites),
                any(sites),
                any(List.of("OPEN", "GIVEN", "ARRIVED")));
        parcels.add(parcel);
        row(
                owner,
                "parcel",
                "id,code,sender,receiver,step,marks,seq",
                parcel.id(),
                parcel.code(),
                parcel.sender(),
                parcel.receiver(),
                parcel.step(),
                0,
                1);
        row(owner, "manifest", "id,parcel,purpose,temperature,seq", id(), parcel.id(), "STORAGE", "ULT_80", 1);
    }

    private Tube tube() {
        var of = any(cases);
        var place = any(List.of(TubePlace.HAND, TubePlace.POSITION, TubePlace.POSITION, TubePlace.PARCEL));
        var box = place == TubePlace.POSITION ? Optional.of(any(boxes)) : Optional.<Box>empty();
        var parcel = place == TubePlace.PARCEL ? Optional.of(any(parcels)) : Optional.<Parcel>empty();
        var readBy = new HashSet<UUID>();
        readBy.add(any(sites));
        if (one(3)) {
            readBy.add(any(sites));
        }
        var unit = one(2) ? Optional.of(any(List.of(AmountUnit.values()))) : Optional.<AmountUnit>empty();
        var depleted = one(6);
        var code = of.code() + "A%02d".formatted(tubes.size() % 97) + tubes.size();
        return new Tube(
                id(),
                code,
                one(5) ? Optional.of("old-" + tubes.size()) : Optional.empty(),
                of,
                any(List.of(Material.values())),
                any(List.of(TubeStep.values())),
                one(3) ? Optional.empty() : Optional.of(any(List.of(FreezingVerdict.values()))),
                any(sites),
                any(sites),
                readBy,
                place,
                box,
                parcel,
                box.map(b -> "A%02d".formatted(tubes.size() % 99)),
                one(4) ? Optional.empty() : Optional.of(moment()),
                one(3) ? Optional.empty() : Optional.of(moment()),
                unit,
                unit.map(u -> depleted ? BigDecimal.ZERO : BigDecimal.valueOf(random.nextInt(400), 1)),
                random.nextInt(4),
                one(5),
                depleted,
                one(3)
                        ? Optional.of(new Measured(
                                any(List.of(Analyte.DIN, Analyte.RIN)),
                                BigDecimal.valueOf(random.nextInt(90) + 10L, 1)))
                        : Optional.empty(),
                one(6) ? Optional.of(any(sites)) : Optional.empty(),
                one(6) ? Optional.of(any(parcels)) : Optional.empty(),
                one(6) ? Optional.of("ORD-" + tubes.size()) : Optional.empty());
    }

    private void insert(Connection owner, Tube t) throws SQLException {
        tubes.add(t);
        row(
                owner,
                "tube",
                "id,code,case_id,donor,material,collected_by,held_by,step,sampled_at,frozen_at,verdict,place,place_id,cell,claimed,"
                        + "quarantined,thaws,marks,last_at,seq,amount,amount_unit,depleted",
                t.id(),
                t.code(),
                t.of().id(),
                t.of().donor(),
                t.material().name(),
                t.collectedBy(),
                t.heldBy(),
                t.step().name(),
                t.sampled().orElse(null),
                t.frozen().orElse(null),
                t.verdict().map(Enum::name).orElse(null),
                t.place().name(),
                t.box().map(Box::id).or(() -> t.parcel().map(Parcel::id)).orElse(null),
                t.cell().orElse(null),
                false,
                t.quarantined(),
                t.thaws(),
                0,
                START,
                1,
                t.amount().orElse(null),
                t.unit().map(Enum::name).orElse(null),
                t.depleted());
        for (var site : t.readBy()) {
            row(owner, "tube_site", "tube,site", t.id(), site);
        }
        if (t.alias().isPresent()) {
            row(owner, "tube_alias", "id,code,tube,seq", id(), t.alias().get(), t.id(), 1);
        }
        if (t.measured().isPresent()) {
            measure(owner, t, t.measured().get(), START.plusSeconds(50), false);
            // an older value and one that was taken back say nothing
            measure(owner, t, new Measured(t.measured().get().analyte(), BigDecimal.TEN), START, false);
            measure(owner, t, new Measured(t.measured().get().analyte(), BigDecimal.ONE), START.plusSeconds(99), true);
        }
        if (t.deviationOf().isPresent()) {
            row(
                    owner,
                    "deviation",
                    "id,code,about_kind,about,fact,site,opened_at,seq",
                    id(),
                    "late-freezing",
                    "tube",
                    t.id(),
                    id(),
                    t.deviationOf().get(),
                    START,
                    1);
        }
        if (t.listed().isPresent()) {
            listed(owner, t);
        }
        if (t.order().isPresent()) {
            row(
                    owner,
                    "sequencing_order",
                    "id,code,case_id,tube,assay,method,laboratory,site,ordered_at,rule_set_version,provisional,marks,evidence,seq",
                    id(),
                    t.order().get(),
                    t.of().id(),
                    t.id(),
                    "WGS",
                    "SHORT",
                    t.heldBy(),
                    t.collectedBy(),
                    START,
                    1,
                    false,
                    0,
                    "",
                    1);
        }
    }

    private void measure(Connection owner, Tube t, Measured m, Instant at, boolean undone) throws SQLException {
        row(
                owner,
                "measurement",
                "id,tube,analyte,value,method,person,measured_at,seq,undone",
                id(),
                t.id(),
                m.analyte().name(),
                m.value(),
                "OTHER",
                id(),
                at,
                1,
                undone);
    }

    private static void listed(Connection owner, Tube t) throws SQLException {
        Select.run(
                owner,
                "insert into parcel_line (manifest, tube, place, state) select id, ?, 1, 'PACKED' from manifest where parcel = ?",
                t.id(),
                t.listed().orElseThrow().id());
    }

    private static void row(Connection owner, String table, String columns, @Nullable Object... values)
            throws SQLException {
        var marks = String.join(",", Collections.nCopies(values.length, "?"));
        Select.run(owner, "insert into " + table + " (" + columns + ") values (" + marks + ")", (Object[]) values);
    }
}
