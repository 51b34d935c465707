package org.himuro.lims.storage;

import java.util.List;
import org.himuro.lims.specimen.ContainerType;

/** The next free codes of containers at a site: never given twice, gaps allowed. */
@FunctionalInterface
public interface ContainerCodes {
    /**
     * @param siteCode three letters
     * @param count 1 to 5,000
     */
    List<String> next(String siteCode, ContainerType type, int count);
}
