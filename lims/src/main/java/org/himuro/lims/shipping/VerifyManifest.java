package org.himuro.lims.shipping;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.himuro.lims.ledger.model.CanonicalReader;
import org.himuro.lims.ledger.model.KeyRing;
import org.himuro.lims.shipping.model.ManifestCheck;

/**
 * {@code himuro verify manifest FILE [--key FILE]}: checks a parcel's signed manifest without a server. Exit 0 where it holds, 1
 * where it does not, 2 where the files cannot be read. The key file may hold several public keys: all that ever sealed.
 */
public final class VerifyManifest {
    private VerifyManifest() {}

    public static void main(String[] args) {
        System.exit(run(System.out, System.err, args));
    }

    /** @return the exit code */
    public static int run(PrintStream out, PrintStream err, String... args) {
        boolean keyed = args.length == 3 && args[1].equals("--key");
        if (args.length != 1 && !keyed) {
            err.println("usage: himuro verify manifest FILE [--key FILE]");
            return 2;
        }
        try {
            var manifest = CanonicalReader.readExactly(text(args[0]), SignedManifest.class);
            var keys = keyed ? Optional.of(KeyRing.ofPem(text(args[2]))) : Optional.<KeyRing>empty();
            return say(out, manifest, ManifestCheck.check(manifest, keys));
        } catch (IOException | IllegalArgumentException e) {
            err.println("cannot be read: " + e.getMessage());
            return 2;
        }
    }

    private static int say(PrintStream out, SignedManifest manifest, ManifestCheck.Result result) {
        result.faults().forEach(f -> out.println(f.code() + " " + String.join(" ", f.args())));
        var what = manifest.parcel() + ": " + manifest.tubes() + " tubes in "
                + manifest.boxes().size() + " boxes from " + manifest.sender().code() + " to "
                + manifest.receiver().code() + ", signed " + manifest.signedAt() + " by key " + manifest.keyId() + "\n"
                + "SHA-256 " + manifest.hash();
        if (!result.faults().isEmpty()) {
            out.println("DOES NOT HOLD. " + what);
            return 1;
        }
        out.println((result.anchored() ? "holds, anchored. " : "consistent, not anchored. ") + what);
        return 0;
    }

    private static String text(String file) throws IOException {
        return Files.readString(Path.of(file), StandardCharsets.UTF_8);
    }
}
