package org.himuro.lims.intake.application;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.himuro.lims.identity.Vault;

/** Lists and their parts, packed and sealed in the vault: they name donors by their numbers, and may name them by their names. */
@Singleton
public final class KeptFiles {
    private static final String KIND = "bank-list";

    private final Vault vault;

    KeptFiles(Vault vault) {
        this.vault = vault;
    }

    /** @param act that relies on it: what no act confirms is swept after a day */
    UUID keep(byte[] content, UUID act) {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return vault.keep(KIND, packed.toByteArray(), act);
    }

    /** Absent where it was swept or forgotten. */
    Optional<byte[]> kept(UUID id) {
        return vault.kept(id).map(packed -> {
            try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
