package org.himuro.lims.ledger.adapter.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.HexFormat;
import org.himuro.lims.ledger.SealKey;
import org.himuro.lims.ledger.model.KeyRing;
import org.himuro.lims.ledger.model.Seal;
import org.himuro.lims.ledger.model.SealCheck;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key that seals is replaced from time to time; what it sealed stays valid. */
@Tag("R2")
class SealKeyFilesTest {
    @TempDir
    private Path folder;

    private SealKeyFiles files() {
        return SealKeyFiles.at(folder.resolve("secrets/seal-key.pem"));
    }

    private static Seal seal(SealKey key) throws GeneralSecurityException {
        var open = new Seal(1, "00", "11", 1, Instant.EPOCH, Seal.keyId(key.open()), "");
        var signer = Signature.getInstance("Ed25519");
        signer.initSign(key.secret());
        signer.update(open.content());
        var signature = HexFormat.of().formatHex(signer.sign());
        return new Seal(1, "00", "11", 1, Instant.EPOCH, open.keyId(), signature);
    }

    @Test
    void what_an_old_key_sealed_holds_after_the_key_was_replaced() throws Exception {
        var first = files().read();
        var sealed = seal(first);
        var id = files().replace();
        var second = files().read();
        assertThat(Seal.keyId(second.open())).isEqualTo(id).isNotEqualTo(sealed.keyId());
        assertThat(second.ring().keys()).containsExactly(first.open(), second.open());
        assertThat(SealCheck.against(sealed, second.ring())).isEmpty();
        assertThat(SealCheck.against(seal(second), second.ring())).isEmpty();
        assertThat(SealCheck.against(seal(second), first.ring()))
                .as("who knows the old key only is not told that the new one is ours")
                .hasValueSatisfying(r -> assertThat(r.code()).isEqualTo("SEAL_BY_OTHER_KEY"));
    }

    @Test
    void the_private_key_is_its_owners_only_and_no_old_one_is_left() throws Exception {
        files().read();
        var before = Files.readString(files().secret());
        files().replace();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files().secret())))
                .isEqualTo("rw-------");
        try (var left = Files.list(folder.resolve("secrets"))) {
            assertThat(left).hasSize(2).noneMatch(file -> read(file).equals(before));
        }
    }

    @Test
    void a_crash_before_the_new_private_key_was_in_place_leaves_the_old_one_sealing() throws Exception {
        var first = files().read();
        var stranger = SealKeyFiles.at(folder.resolve("other/seal-key.pem")).read();
        Files.writeString(files().ring(), KeyRing.pem(stranger.open()), java.nio.file.StandardOpenOption.APPEND);
        assertThat(Seal.keyId(files().read().open())).isEqualTo(Seal.keyId(first.open()));
    }

    @Test
    void a_private_key_that_belongs_to_no_public_one_is_said() throws Exception {
        files().read();
        var stranger = SealKeyFiles.at(folder.resolve("other/seal-key.pem"));
        stranger.read();
        Files.copy(stranger.secret(), files().secret(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(files()::read).hasMessageContaining("belongs to");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
