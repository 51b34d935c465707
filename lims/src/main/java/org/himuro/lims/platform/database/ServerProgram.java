package org.himuro.lims.platform.database;

import java.nio.file.Path;
import java.util.List;

/** A server that speaks MySQL's protocol: how its empty data folder is made, and how it is started on one. */
public interface ServerProgram {
    /** The command that fills an absent data folder; runs to its end. */
    List<String> install(Path data);

    /** The command that serves the folder, with what only this program needs; runs until it is told to stop. */
    List<String> serve(Path data);

    /** The statements after which nobody can sign in as the server's root or without a name. */
    List<String> closeRoot();
}
