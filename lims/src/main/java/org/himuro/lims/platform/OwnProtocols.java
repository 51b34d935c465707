package org.himuro.lims.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.himuro.sop.document.Fault;
import org.himuro.sop.document.Reading;
import org.himuro.sop.protocol.Protocols;

/** In the data folder: what an installation's cases need beside the protocols of the release. */
public final class OwnProtocols {
    private static final Path FILE = Path.of("settings", "protocols.yaml");

    private OwnProtocols() {}

    /**
     * @param data the data folder, where there is one
     * @throws CannotStart with everything that is wrong with the file
     */
    public static Protocols read(Optional<Path> data) {
        var file = data.map(d -> d.resolve(FILE)).filter(Files::exists);
        return file.isEmpty() ? Protocols.shipped() : read(file.get());
    }

    private static Protocols read(Path file) {
        try {
            return switch (Protocols.shippedWith(Files.readString(file))) {
                case Reading.Sound<Protocols>(var protocols) -> protocols;
                case Reading.Faulty<Protocols>(var faults) ->
                    throw CannotStart.because("The collection protocols in %s are not usable: %s"
                            .formatted(
                                    file, faults.stream().map(Fault::toString).collect(Collectors.joining("; "))));
            };
        } catch (IOException e) {
            throw CannotStart.because(
                    "The collection protocols in %s are not usable: %s".formatted(file, e.getMessage()), e);
        }
    }
}
