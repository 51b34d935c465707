package org.himuro.lims.sequencing;

import java.util.List;

/**
 * A quality file as it was read. The name it came with is not kept: it may hold a person's.
 *
 * @param label tool and the beginning of the hash: how the file is called here
 * @param sha256 of the raw file, hexadecimal
 * @param fits the file itself names this tube or order
 */
public record QcFile(String label, String sha256, String tool, boolean fits, List<QcValue> values) {
    public QcFile {
        values = List.copyOf(values);
    }
}
