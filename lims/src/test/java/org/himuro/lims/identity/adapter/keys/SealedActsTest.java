package org.himuro.lims.identity.adapter.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.XECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.himuro.lims.identity.KeptActs.Envelope;
import org.himuro.lims.identity.KeptActs.Pass;
import org.himuro.lims.ledger.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a browser seals by the same standards as kept.js, and what anybody may try with it. */
@Tag("C7")
@Tag("R1")
class SealedActsTest {
    private static final byte[] X25519_HEAD = {0x30, 0x2a, 0x30, 5, 6, 3, 0x2b, 0x65, 0x6e, 3, 0x21, 0};
    private static final String ACT = "{\"symbols\":[\"WGNCH26000001T01C\"]}";

    @TempDir
    private Path data;

    private SealedActs here;
    private KeyPair browser;
    private Pass pass;

    @BeforeEach
    void aBrowserAtABench() throws Exception {
        here = new SealedActs(new FileKeys(data.toString()));
        browser = browser();
        pass = pass(1, browser);
    }

    private static KeyPair browser() throws GeneralSecurityException {
        var maker = KeyPairGenerator.getInstance("EC");
        maker.initialize(new ECGenParameterSpec("secp256r1"));
        return maker.generateKeyPair();
    }

    private static Pass pass(int person, KeyPair browser) {
        var actor = new Actor(new UUID(2, person), Optional.of(new UUID(3, 1)), new UUID(1, 1));
        return new Pass(actor, text(browser.getPublic().getEncoded()), Instant.parse("2026-11-20T01:00:00.123456Z"));
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private Envelope sealed(String writtenPass, KeyPair signer) throws GeneralSecurityException {
        var once = KeyPairGenerator.getInstance("X25519").generateKeyPair();
        var raw = ((XECPublicKey) once.getPublic()).getEncoded();
        var ephemeral = Arrays.copyOfRange(raw, raw.length - 32, raw.length);
        var sealTo = Base64.getDecoder().decode(here.sealKey());
        var agreement = KeyAgreement.getInstance("X25519");
        agreement.init(once.getPrivate());
        agreement.doPhase(
                KeyFactory.getInstance("X25519").generatePublic(new X509EncodedKeySpec(joined(X25519_HEAD, sealTo))),
                true);
        var key = KDF.getInstance("HKDF-SHA256")
                .deriveKey(
                        "AES",
                        HKDFParameterSpec.ofExtract()
                                .addIKM(agreement.generateSecret())
                                .addSalt(joined(ephemeral, sealTo))
                                .thenExpand("himuro kept act".getBytes(StandardCharsets.US_ASCII), 32));
        var nonce = new byte[12];
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
        cipher.updateAAD(writtenPass.getBytes(StandardCharsets.US_ASCII));
        var box = cipher.doFinal(ACT.getBytes(StandardCharsets.UTF_8));
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(signer.getPrivate());
        signature.update(joined(joined(ephemeral, nonce), box));
        return new Envelope(writtenPass, text(ephemeral), text(nonce), text(box), text(signature.sign()));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    private Envelope sealed() throws GeneralSecurityException {
        return sealed(here.pass(pass).orElseThrow(), browser);
    }

    @Test
    void what_a_browser_sealed_is_opened_and_is_of_whoever_the_pass_names() throws Exception {
        var opened = here.open(sealed()).orElseThrow();
        assertThat(opened.text()).isEqualTo(ACT);
        assertThat(opened.pass()).isEqualTo(pass);
    }

    @Test
    void another_node_with_the_same_key_file_opens_it_and_another_installation_does_not(@TempDir Path elsewhere)
            throws Exception {
        var envelope = sealed();
        assertThat(new SealedActs(new FileKeys(data.toString())).open(envelope)).isPresent();
        assertThat(new SealedActs(new FileKeys(elsewhere.toString())).open(envelope))
                .isEmpty();
    }

    @Test
    void an_act_is_not_given_to_somebody_else_who_uses_the_same_browser() throws Exception {
        var mine = sealed();
        var theirs = here.pass(pass(2, browser)).orElseThrow();
        assertThat(here.open(new Envelope(theirs, mine.ephemeral(), mine.nonce(), mine.sealed(), mine.signature())))
                .isEmpty();
    }

    @Test
    void a_pass_is_of_use_in_its_own_browser_only() throws Exception {
        assertThat(here.open(sealed(here.pass(pass).orElseThrow(), browser()))).isEmpty();
    }

    @Test
    void whatever_is_changed_by_one_letter_is_not_opened() throws Exception {
        var good = sealed();
        var parts = List.of(good.pass(), good.ephemeral(), good.nonce(), good.sealed(), good.signature());
        for (int part = 0; part < parts.size(); part++) {
            for (int at : new int[] {0, 5, parts.get(part).length() / 2}) {
                var changed = new java.util.ArrayList<>(parts);
                changed.set(part, changed(parts.get(part), at));
                assertThat(here.open(new Envelope(
                                changed.get(0), changed.get(1), changed.get(2), changed.get(3), changed.get(4))))
                        .as("part %d, letter %d", part, at)
                        .isEmpty();
            }
        }
    }

    private static String changed(String text, int at) {
        return text.substring(0, at) + (text.charAt(at) == 'a' ? 'b' : 'a') + text.substring(at + 1);
    }

    @Test
    void nonsense_is_refused_and_breaks_nothing() {
        Stream.of("", "x", "%%%", "a".repeat(500), "あ")
                .forEach(text -> assertThat(here.open(new Envelope(text, text, text, text, text)))
                        .isEmpty());
        assertThat(here.pass(new Pass(pass.actor(), "bm8ga2V5", pass.issuedAt())))
                .isEmpty();
    }
}
