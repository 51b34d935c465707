package org.himuro.test.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.consent.WithdrawConsent;
import org.himuro.lims.consent.application.WithdrawingConsent;
import org.himuro.lims.ledger.DossierText;
import org.himuro.lims.ledger.SealKey;
import org.himuro.lims.ledger.Verify;
import org.himuro.lims.ledger.application.LedgerAudit;
import org.himuro.lims.ledger.application.Sealing;
import org.himuro.lims.ledger.model.Canonical;
import org.himuro.lims.ledger.model.Seal;
import org.himuro.lims.shared.Reason;
import org.himuro.test.support.Application;
import org.himuro.test.support.SmallWorld;
import org.himuro.test.support.TwoSites;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The life of a tube under two seals, a third seal of others, and one fact not sealed yet. Then the database's root does what
 * he can: the audit on the server names it, and so does the verifier without a server, by a printed seal as by the key.
 */
@Tag("R2")
class TamperingTest {
    @TempDir
    private static Path folder;

    private static Application app;
    private static Root root;
    private static Forger forger;
    private static UUID tube;
    private static UUID donor;
    private static Path printed;
    private static Path key;

    @BeforeAll
    static void seal() throws Exception {
        app = Application.start();
        var sites = TwoSites.in(app);
        var world = SmallWorld.at(sites, 2).frozen();
        sealed();
        var packed = SmallWorld.at(sites, 1).packed();
        tube = packed.tubeIds().getFirst();
        donor = packed.donor();
        sealed();
        withdraw(sites, world.donor());
        var last = sealed();
        withdraw(sites, donor);
        app.settle();
        key = Files.writeString(folder.resolve("key.pem"), pem(app.bean(SealKey.class)));
        printed = Files.writeString(folder.resolve("seal.json"), Canonical.write(last));
        root = new Root(app);
        forger = new Forger(root);
        root.dropTriggers();
        root.keepCopies();
    }

    private static Seal sealed() {
        app.settle();
        return app.bean(Sealing.class).sealNow(Instant.now()).orElseThrow();
    }

    private static String pem(SealKey of) {
        var der = Base64.getMimeEncoder().encodeToString(of.open().getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + der + "\n-----END PUBLIC KEY-----\n";
    }

    private static void withdraw(TwoSites sites, UUID donor) {
        var now = Instant.now();
        SmallWorld.done(app.bean(WithdrawingConsent.class)
                .run(new WithdrawConsent(donor, "CHANGED_MIND"), sites.bench(), sites.id(), now, now));
    }

    @AfterAll
    static void stop() throws SQLException {
        root.close();
        app.close();
    }

    @BeforeEach
    void asItWas() throws SQLException {
        root.restore();
    }

    private static List<String> audit() {
        return app.bean(LedgerAudit.class).check().stream()
                .map(Reason::code)
                .distinct()
                .toList();
    }

    /** What the verifier says of the tube's dossier as the server writes it now. */
    private static List<String> verify(String option, Path anchor) throws IOException {
        var dossier = Files.writeString(
                folder.resolve("tube.dossier.json"),
                app.bean(DossierText.class).of(tube, List.of(donor), Instant.now()));
        var said = new ByteArrayOutputStream();
        try (var out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            Verify.run(out, out, dossier.toString(), option, anchor.toString());
        }
        return said.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static List<String> byPrintedSeal() throws IOException {
        return codes(verify("--seal", printed));
    }

    private static List<String> byKey() throws IOException {
        return codes(verify("--key", key));
    }

    private static List<String> codes(List<String> lines) {
        var codes = new ArrayList<String>();
        lines.stream()
                .map(l -> l.startsWith("DOES NOT HOLD") ? "" : l.split(" ", 2)[0])
                .filter(l -> !l.isEmpty() && !codes.contains(l))
                .forEach(codes::add);
        return codes;
    }

    private static void everyoneNames(String... codes) throws IOException {
        assertThat(audit()).contains(codes);
        assertThat(byPrintedSeal()).contains(codes);
        assertThat(byKey()).contains(codes);
    }

    private static void tampered(int rows) {
        assertThat(rows).as("rows that were tampered with").isPositive();
    }

    @Test
    void an_untouched_ledger_passes() throws Exception {
        assertThat(audit()).isEmpty();
        for (var lines : List.of(verify("--seal", printed), verify("--key", key))) {
            assertThat(lines)
                    .singleElement()
                    .asString()
                    .startsWith("holds, anchored.")
                    .containsPattern(" [1-9] facts not sealed");
        }
    }

    @Test
    void a_changed_byte_of_a_fact_shows() throws Exception {
        tampered(root.run("update fact set body=replace(body, 'LIQUID', 'LIQUIE') where stream=? and seq=2", tube));
        everyoneNames("FACT_CHANGED");
    }

    @Test
    void a_changed_time_of_a_fact_shows() throws Exception {
        tampered(root.run(
                "update fact set occurred_at = occurred_at - interval 1 microsecond where stream=? and seq=2", tube));
        everyoneNames("FACT_CHANGED");
    }

    @Test
    void a_changed_fact_with_all_hashes_made_to_fit_shows() throws Exception {
        tampered(root.run("update fact set body=replace(body, 'LIQUID', 'LIQUIE') where stream=? and seq=2", tube));
        forger.chainAnew(tube);
        everyoneNames("FACT_NOT_AS_SEALED");
    }

    @Test
    void a_changed_fact_with_hashes_and_leaves_made_to_fit_shows() throws Exception {
        tampered(root.run("update fact set body=replace(body, 'LIQUID', 'LIQUIE') where stream=? and seq=2", tube));
        forger.chainAnew(tube);
        forger.leavesAnew();
        everyoneNames("SEAL_CONTENT_WRONG");
    }

    @Test
    void a_deleted_fact_shows() throws Exception {
        tampered(root.run("delete from fact where stream=? and seq=2", tube));
        everyoneNames("FACT_MISSING");
    }

    @Test
    void a_cut_tail_shows() throws Exception {
        tampered(root.run("delete from fact where stream=? and seq>2", tube));
        everyoneNames("TAIL_CUT");
    }

    @Test
    void a_cut_tail_with_the_head_set_back_shows() throws Exception {
        tampered(root.run("delete from fact where stream=? and seq>2", tube));
        root.run("update stream set seq=2 where id=?", tube);
        forger.chainAnew(tube);
        everyoneNames("TAIL_CUT");
    }

    @Test
    void a_cut_tail_with_its_leaves_shows() throws Exception {
        tampered(root.run("delete from fact where stream=? and seq>2", tube));
        root.run("update stream set seq=2 where id=?", tube);
        forger.chainAnew(tube);
        forger.leavesAnew();
        everyoneNames("SEAL_CONTENT_WRONG");
    }

    @Test
    void a_stream_that_is_gone_altogether_shows() throws Exception {
        tampered(root.run("delete from fact where stream=?", tube));
        tampered(root.run("delete from stream where id=?", tube));
        everyoneNames("TAIL_CUT");
    }

    @Test
    void a_fact_lost_before_it_was_sealed_shows_on_the_server() throws Exception {
        tampered(root.run("delete from fact where id in (select fact_id from unsealed)"));
        assertThat(audit()).contains("FACT_LOST_UNSEALED", "TAIL_CUT");
    }

    @Test
    void two_facts_with_their_bodies_swapped_show() throws Exception {
        tampered(root.run(
                "update fact a join fact b on a.stream=b.stream and a.seq=1 and b.seq=2 set a.body=b.body, b.body=a.body"
                        + " where a.stream=?",
                tube));
        everyoneNames("FACT_CHANGED");
    }

    @Test
    void two_facts_that_changed_places_show() throws Exception {
        tampered(root.run("update fact set seq=-1 where stream=? and seq=1", tube));
        tampered(root.run("update fact set seq=1 where stream=? and seq=2", tube));
        tampered(root.run("update fact set seq=2 where stream=? and seq=-1", tube));
        everyoneNames("FACT_CHANGED", "FACT_NOT_AS_SEALED");
        assertThat(app.bean(LedgerAudit.class).check())
                .contains(Reason.of("FACT_NOT_AS_SEALED", tube, 1L), Reason.of("FACT_NOT_AS_SEALED", tube, 2L));
    }

    @Test
    void a_fact_put_in_behind_the_end_shows_on_the_server() throws Exception {
        tampered(root.run(
                "insert into fact select ?, act_id, stream, kind, seq+90, type, occurred_at, recorded_at, actor, device,"
                        + " site, body, hash from fact where stream=? and seq=1",
                new UUID(1, 1),
                tube));
        assertThat(audit()).contains("FACT_MISSING", "FACT_BEYOND_HEAD", "FACT_NEVER_SEALED");
        assertThat(byKey()).contains("FACT_MISSING");
    }

    @Test
    void a_replaced_seal_shows() throws Exception {
        tampered(root.run("update seal set sealed_at = sealed_at + interval 1 hour where number=2"));
        assertThat(audit()).containsExactlyInAnyOrder("SEAL_SIGNATURE_WRONG", "SEAL_CHAIN_BROKEN");
        assertThat(byKey()).containsExactlyInAnyOrder("SEAL_SIGNATURE_WRONG", "SEAL_CHAIN_BROKEN");
        assertThat(byPrintedSeal()).containsExactly("SEAL_CHAIN_BROKEN");
    }

    @Test
    void a_replaced_last_seal_shows_to_who_has_it_on_paper() throws Exception {
        tampered(root.run("update seal set sealed_at = sealed_at + interval 1 hour where number=3"));
        everyoneNamesTheSeal("SEAL_SIGNATURE_WRONG", "SEAL_REPLACED");
    }

    @Test
    void a_deleted_seal_shows() throws Exception {
        tampered(root.run("delete from seal where number=2"));
        everyoneNames("SEAL_MISSING");
    }

    @Test
    void the_last_seal_deleted_with_its_leaves_shows_on_the_server_and_on_paper() throws Exception {
        tampered(root.run("delete from seal where number=3"));
        tampered(root.run("delete from sealed where seal=3"));
        assertThat(audit()).contains("FACT_NEVER_SEALED");
        assertThat(byPrintedSeal()).contains("ANCHOR_NOT_IN_DOSSIER");
    }

    @Test
    void seals_signed_anew_with_another_key_show() throws Exception {
        var keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        forger.sealAnew(keys, Seal.keyId(keys.getPublic()));
        everyoneNamesTheSeal("SEAL_BY_OTHER_KEY", "SEAL_REPLACED");
    }

    @Test
    void seals_signed_anew_with_another_key_under_the_old_ones_name_show() throws Exception {
        var keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        forger.sealAnew(keys, forger.seals().getFirst().keyId());
        everyoneNamesTheSeal("SEAL_SIGNATURE_WRONG", "SEAL_REPLACED");
    }

    @Test
    void a_history_written_anew_down_to_the_seals_shows_by_the_key_and_the_printed_seal_alone() throws Exception {
        tampered(root.run("update fact set body=replace(body, 'LIQUID', 'LIQUIE') where stream=? and seq=2", tube));
        forger.chainAnew(tube);
        forger.leavesAnew();
        var keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        forger.sealAnew(keys, Seal.keyId(keys.getPublic()));
        assertThat(audit()).containsExactly("SEAL_BY_OTHER_KEY");
        assertThat(byKey()).containsExactly("SEAL_BY_OTHER_KEY");
        assertThat(byPrintedSeal()).containsExactly("SEAL_REPLACED");
    }

    /** @param byKey named by the server and by who has the key; {@code byPaper} by who has a printed seal */
    private static void everyoneNamesTheSeal(String byKey, String byPaper) throws IOException {
        assertThat(audit()).containsExactly(byKey);
        assertThat(byKey()).containsExactly(byKey);
        assertThat(byPrintedSeal()).containsExactly(byPaper);
    }

    @Test
    void a_seal_printed_earlier_vouches_up_to_itself_and_says_so() throws Exception {
        var first = forger.seals().getFirst();
        var earlier = Files.writeString(folder.resolve("first.json"), Canonical.write(first));
        assertThat(verify("--seal", earlier))
                .singleElement()
                .asString()
                .startsWith("holds, anchored up to the seal given.")
                .contains("sealed after the anchor");
    }

    @Test
    void the_triggers_alone_stop_even_root_until_he_drops_them() throws Exception {
        var names = Arrays.asList("fact", "seal", "sealed");
        try (var fresh = Application.start();
                var owner = fresh.owner();
                var statement = owner.createStatement()) {
            TwoSites.in(fresh);
            fresh.bean(Sealing.class).sealNow(Instant.now());
            for (var name : names) {
                for (var sql : List.of("delete from " + name, "update " + name + " set hash = hash")) {
                    assertThat(refusal(statement, sql)).contains("never");
                }
            }
        }
    }

    private static String refusal(java.sql.Statement statement, String sql) {
        try {
            statement.executeUpdate(sql);
            return "not refused: " + sql;
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
