package org.himuro.lims.ledger.adapter.key;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.himuro.lims.ledger.SealKey;

/** The seal's key, in {@code himuro.seal.key} (default {@code secrets/seal-key.pem} in the data folder), made at the first start. */
@Factory
final class SealKeyFile {
    @Singleton
    SealKey key(@Value("${himuro.data}") String data, @Property(name = "himuro.seal.key") Optional<String> named) {
        var files = SealKeyFiles.at(named.map(Path::of).orElse(SealKeyFiles.in(Path.of(data))));
        try {
            return files.read();
        } catch (IOException e) {
            throw new UncheckedIOException("the seal key " + files.secret() + " cannot be read", e);
        }
    }
}
