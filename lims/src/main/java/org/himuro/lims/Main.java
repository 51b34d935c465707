package org.himuro.lims;

import java.nio.file.Path;
import java.util.Arrays;
import org.himuro.lims.platform.CannotStart;
import org.himuro.lims.platform.Options;
import org.himuro.lims.platform.Startup;

/** Starts the application and stays until it is told to stop (TERM or Ctrl-C). */
public final class Main {
    private Main() {}

    /** @param arguments as {@link Options#parse} reads them */
    public static void main(String[] arguments) {
        int code = run(arguments);
        if (code != 0) {
            Runtime.getRuntime().halt(code);
        }
    }

    private static int run(String[] arguments) {
        try {
            var defaults = Options.defaults(Path.of(System.getProperty("himuro.data", ".himuro/data")));
            var running = Startup.start(Options.parse(defaults, Arrays.asList(arguments)));
            var atExit = new Thread(running::close, "stop");
            Runtime.getRuntime().addShutdownHook(atExit);
            running.announce(System.out);
            running.awaitStop();
            return 0;
        } catch (CannotStart e) {
            System.err.println(e.sentence());
            return e.exitCode();
        }
    }
}
