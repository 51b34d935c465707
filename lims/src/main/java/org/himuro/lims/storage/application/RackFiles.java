package org.himuro.lims.storage.application;

import org.himuro.lims.platform.files.KeptFiles;

/** The files that rack scanners write and the pictures of racks (L5); one that was committed stays. */
public interface RackFiles extends KeptFiles {
    /** Larger ones are not taken: 16 MB less the byte that a column of this kind does not hold. */
    int MOST_BYTES = (16 << 20) - 1;
}
