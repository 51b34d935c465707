package org.himuro.lims.identity.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Vault;
import org.himuro.lims.identity.application.Keys;
import org.himuro.lims.identity.application.Keys.Use;
import org.himuro.lims.identity.model.Comparison;
import org.himuro.lims.platform.database.Bind;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Micros;

@Singleton
final class JdbcVault implements Vault {
    private static final int AT_ONCE = 512;
    private static final String NUMBER = "where site=? and number_key=?";
    private final VaultTables tables;
    private final SealedPerson seals;
    private final Keys keys;
    private final Ids ids;
    private final InstantSource clock;

    JdbcVault(VaultTables tables, SealedPerson seals, Keys keys, Ids ids, InstantSource clock) {
        this.tables = tables;
        this.seals = seals;
        this.keys = keys;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Known link(Person person, UUID newDonor, UUID act) {
        var key = seals.numberKey(person.site(), person.hospitalNumber());
        return tables.database.together(connection -> {
            var before = tables.linked.list(connection, NUMBER + " for update", person.site(), key);
            var stored = before.isEmpty() ? first(connection, person, key, newDonor) : before.getFirst();
            if (!stored.confirmed()) {
                Database.run(
                        connection,
                        "insert into linked_act (donor, act, linked_at) values (?,?,?) on duplicate key update act=act",
                        stored.donor(),
                        act,
                        now());
            }
            return stored.donor().equals(newDonor)
                    ? new Known.Linked(newDonor, true)
                    : compared(connection, stored, person, act);
        });
    }

    @Override
    public Map<String, UUID> linkAll(UUID site, Map<String, UUID> newDonors, UUID act) {
        var keyOf = new LinkedHashMap<String, String>();
        newDonors.keySet().forEach(number -> keyOf.put(number, seals.numberKey(site, number)));
        return tables.database.together(connection -> {
            var known = known(connection, site, keyOf.values());
            var fresh = new ArrayList<Object[]>();
            var begun = new HashSet<String>();
            newDonors.forEach((number, donor) -> {
                var key = Objects.requireNonNull(keyOf.get(number));
                if (!known.containsKey(key) && begun.add(key)) {
                    var person = new Person(
                            site, number, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
                    fresh.add(new Object[] {donor, site, key, seals.seal(donor, person), now()});
                }
            });
            // another may link the same number at once: its key decides, and the one that is there then counts
            Database.batch(
                    connection,
                    "insert into linked_person (donor, site, number_key, sealed, confirmed, linked_at)"
                            + " values (?,?,?,?,false,?) on duplicate key update site=linked_person.site",
                    fresh);
            var linked = known(connection, site, keyOf.values());
            Database.batch(
                    connection,
                    "insert into linked_act (donor, act, linked_at) values (?,?,?)"
                            + " on duplicate key update act=linked_act.act",
                    linked.values().stream()
                            .filter(row -> !row.confirmed())
                            .map(row -> new Object[] {row.donor(), act, now()})
                            .toList());
            return named(keyOf, linked);
        });
    }

    @Override
    public Map<String, UUID> donorsOf(UUID site, Collection<String> hospitalNumbers) {
        var keyOf = new LinkedHashMap<String, String>();
        hospitalNumbers.forEach(number -> keyOf.put(number, seals.numberKey(site, number)));
        return named(keyOf, tables.database.with(connection -> known(connection, site, keyOf.values())));
    }

    private record Row(UUID donor, boolean confirmed) {}

    private static Map<String, UUID> named(Map<String, String> keyOf, Map<String, Row> linked) {
        var donors = new HashMap<String, UUID>();
        keyOf.forEach((number, key) ->
                Optional.ofNullable(linked.get(key)).ifPresent(row -> donors.put(number, row.donor())));
        return donors;
    }

    /** By the keyed hash of the number. */
    private static Map<String, Row> known(Connection connection, UUID site, Collection<String> keys)
            throws SQLException {
        var found = new HashMap<String, Row>();
        var all = List.copyOf(keys);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            var some = new ArrayList<Object>(List.of(site));
            some.addAll(Queries.filled(all.subList(from, Math.min(all.size(), from + AT_ONCE))));
            Select.all(
                            connection,
                            "select number_key, donor, confirmed from linked_person where site=? and number_key in "
                                    + Queries.marks(some.size() - 1),
                            row -> found.put(row.getString(1), new Row(Select.uuid(row, 2), row.getBoolean(3))) == null,
                            some.toArray())
                    .clear();
        }
        return found;
    }

    /** Where two come at once, the unique key of site and number decides; the second finds the first. */
    private VaultTables.Linked first(Connection connection, Person person, String key, UUID donor) throws SQLException {
        var row = new VaultTables.Linked(
                donor, person.site(), key, person.kana().map(seals::kanaKey), seals.seal(donor, person), false, now());
        try {
            tables.linked.add(connection, row);
            return row;
        } catch (SQLException e) {
            var winner = tables.linked.list(connection, NUMBER + " for update", person.site(), key);
            if (winner.isEmpty()) {
                throw e;
            }
            return winner.getFirst();
        }
    }

    private Known compared(Connection connection, VaultTables.Linked stored, Person arrived, UUID act)
            throws SQLException {
        var donor = stored.donor();
        var differences = Comparison.differences(seals.open(donor, stored.sealed()), arrived);
        if (differences.isEmpty()) {
            return new Known.Linked(donor, false);
        }
        Database.run(
                connection,
                "insert into held_person (id, donor, sealed, act, confirmed, arrived_at) values (?,?,?,?,false,?)"
                        + " on duplicate key update act=act",
                ids.next(),
                donor,
                seals.seal(donor, arrived),
                act,
                now());
        return new Known.Held(donor, differences);
    }

    @Override
    public Optional<Person> personOf(UUID donor) {
        return tables.linked.one("where donor=?", donor).map(row -> seals.open(donor, row.sealed()));
    }

    @Override
    public Optional<UUID> donorOf(UUID site, String hospitalNumber) {
        return tables.linked
                .one(NUMBER, site, seals.numberKey(site, hospitalNumber))
                .map(VaultTables.Linked::donor);
    }

    /** What arrived about a donor and disagrees with what is stored, the oldest first. */
    @Override
    public List<Person> held(UUID donor) {
        return tables.held.list("where donor=? order by arrived_at, id", donor).stream()
                .map(row -> seals.open(donor, row.sealed()))
                .toList();
    }

    @Override
    public void forget(UUID donor) {
        tables.database.together(connection -> {
            Database.run(
                    connection,
                    "insert into forgotten_person (donor, site, forgotten_at) select donor, site, ? from linked_person"
                            + " where donor=? on duplicate key update forgotten_at=forgotten_person.forgotten_at",
                    now(),
                    donor);
            Database.run(connection, "delete from linked_act where donor=?", donor);
            Database.run(connection, "delete from held_person where donor=?", donor);
            return Database.run(connection, "delete from linked_person where donor=?", donor);
        });
    }

    @Override
    public boolean forgotten(UUID donor, UUID site) {
        return tables.forgotten.one("where donor=? and site=?", donor, site).isPresent();
    }

    @Override
    public void forgetKept(Collection<UUID> acts) {
        acts.forEach(act -> tables.database.run("delete from raw_message where act=?", act));
    }

    @Override
    public UUID keep(String kind, byte[] raw, UUID act) {
        var id = ids.next();
        var sealed = Base64.getDecoder().decode(keys.seal(Use.VAULT, id, raw));
        tables.database.run(
                "insert into raw_message (id, kind, sealed, act, confirmed, kept_at) values (?,?,?,?,false,?)",
                id,
                kind,
                sealed,
                act,
                now());
        return id;
    }

    @Override
    public Optional<byte[]> kept(UUID id) {
        return tables.database.with(connection -> {
            try (var statement = connection.prepareStatement("select sealed from raw_message where id=?")) {
                Bind.all(statement, List.of(id));
                try (var row = statement.executeQuery()) {
                    return row.next()
                            ? Optional.of(
                                    keys.open(Use.VAULT, id, Base64.getEncoder().encodeToString(row.getBytes(1))))
                            : Optional.empty();
                }
            }
        });
    }

    private Instant now() {
        return Micros.cut(clock.instant());
    }
}
