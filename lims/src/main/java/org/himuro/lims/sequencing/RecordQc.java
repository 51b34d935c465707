package org.himuro.lims.sequencing;

import java.util.List;

/**
 * Report {@code record-qc}: quality files of one sample came back. Further files of a top-up are judged together with those
 * before.
 *
 * @param confirmed somebody says that files which do not name this tube or order belong to it all the same
 */
public record RecordQc(String order, List<QcFile> files, boolean confirmed) {
    public RecordQc {
        files = List.copyOf(files);
    }
}
