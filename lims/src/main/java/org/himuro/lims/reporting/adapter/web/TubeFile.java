package org.himuro.lims.reporting.adapter.web;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.himuro.lims.reporting.application.TubeRow;

/** A file that is written as its rows are read: its length is bounded by nothing, what is held of it by one piece. */
interface TubeFile extends Closeable {
    void rows(List<TubeRow> rows) throws IOException;
}
