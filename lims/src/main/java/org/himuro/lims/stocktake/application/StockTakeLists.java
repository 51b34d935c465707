package org.himuro.lims.stocktake.application;

import org.himuro.lims.platform.files.KeptFiles;

/** The lists that draws were made from: text packed by gzip, a line for each position (B7). */
public interface StockTakeLists extends KeptFiles {
    /** Larger ones are not kept: 16 MB less the byte that a column of this kind does not hold. */
    int MOST_BYTES = (16 << 20) - 1;
}
