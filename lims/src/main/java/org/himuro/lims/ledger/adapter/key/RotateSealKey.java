package org.himuro.lims.ledger.adapter.key;

import java.io.IOException;
import java.nio.file.Path;
import org.himuro.lims.platform.CannotStart;
import org.himuro.lims.platform.DataFolder;

/**
 * {@code himuro rotate-seal-key}: from the next start on, a new key seals. Seals made before stay valid by the old public key,
 * which stays in the ring. The application must be stopped. Exit 0 where it was done, else 3.
 */
final class RotateSealKey {
    private RotateSealKey() {}

    /** @param args the data folder */
    public static void main(String[] args) {
        System.exit(run(Path.of(args[0])));
    }

    private static int run(Path folder) {
        try (var data = DataFolder.open(folder)) {
            var files = SealKeyFiles.at(SealKeyFiles.in(data.root()));
            files.read();
            System.out.println("Key " + files.replace() + " seals from the next start on. Keep a copy of "
                    + files.ring() + " elsewhere: it holds the public keys of all seals.");
            return 0;
        } catch (CannotStart e) {
            System.err.println(e.sentence());
            return e.exitCode();
        } catch (IOException | IllegalStateException e) {
            System.err.println("The key was not changed: " + e.getMessage());
            return 3;
        }
    }
}
