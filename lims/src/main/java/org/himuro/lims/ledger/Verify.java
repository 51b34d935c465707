package org.himuro.lims.ledger;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.himuro.lims.ledger.model.CanonicalReader;
import org.himuro.lims.ledger.model.Dossier;
import org.himuro.lims.ledger.model.DossierCheck;
import org.himuro.lims.ledger.model.KeyRing;
import org.himuro.lims.ledger.model.Seal;

/**
 * {@code himuro verify DOSSIER [--seal FILE | --key FILE]}: checks a dossier without a server. Exit 0 where it holds, 1
 * where it does not, 2 where the files cannot be read. The key file may hold several public keys: all that ever sealed.
 */
public final class Verify {
    private Verify() {}

    public static void main(String[] args) {
        System.exit(run(System.out, System.err, args));
    }

    /** @return the exit code */
    public static int run(PrintStream out, PrintStream err, String... args) {
        if (args.length == 0 || args.length == 2 || args.length > 3) {
            err.println("usage: himuro verify DOSSIER [--seal FILE | --key FILE]");
            return 2;
        }
        try {
            var dossier = CanonicalReader.readExactly(text(args[0]), Dossier.class);
            var anchor = option(args, "--seal").map(f -> CanonicalReader.readExactly(f, Seal.class));
            var key = option(args, "--key").map(KeyRing::ofPem);
            return say(out, dossier, DossierCheck.check(dossier, anchor, key, DossierRule.all()));
        } catch (IOException | IllegalArgumentException e) {
            err.println("cannot be read: " + e.getMessage());
            return 2;
        }
    }

    private static int say(PrintStream out, Dossier dossier, DossierCheck.Result result) {
        result.faults().forEach(f -> out.println(f.code() + " " + String.join(" ", f.args())));
        long facts = dossier.streams().stream().mapToLong(s -> s.facts().size()).sum();
        var what = dossier.subject() + ": " + facts + " facts in "
                + dossier.streams().size() + " streams, " + dossier.seals().size() + " seals, " + result.unsealed()
                + " facts not sealed yet"
                + (result.after() > 0 ? ", " + result.after() + " sealed after the anchor" : "");
        if (!result.faults().isEmpty()) {
            out.println("DOES NOT HOLD. " + what);
            return 1;
        }
        out.println(how(result) + what);
        return 0;
    }

    private static String how(DossierCheck.Result result) {
        if (!result.anchored()) {
            return "consistent, not anchored. ";
        }
        return result.after() > 0 ? "holds, anchored up to the seal given. " : "holds, anchored. ";
    }

    private static Optional<String> option(String[] args, String name) throws IOException {
        return args.length == 3 && args[1].equals(name) ? Optional.of(text(args[2])) : none(args, name);
    }

    private static Optional<String> none(String[] args, String name) {
        if (args.length == 3 && !args[1].equals("--seal") && !args[1].equals("--key")) {
            throw new IllegalArgumentException("unknown option " + args[1] + ", expected " + name);
        }
        return Optional.empty();
    }

    private static String text(String file) throws IOException {
        return Files.readString(Path.of(file), StandardCharsets.UTF_8);
    }
}
