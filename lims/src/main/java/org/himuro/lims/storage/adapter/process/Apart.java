package org.himuro.lims.storage.adapter.process;

import java.util.List;
import org.himuro.lims.platform.process.PictureProcess;

/** Whoever looks at a picture for us. */
@FunctionalInterface
interface Apart {
    PictureProcess.End run(byte[] picture, List<String> arguments);
}
