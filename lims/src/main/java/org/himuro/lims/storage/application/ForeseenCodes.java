package org.himuro.lims.storage.application;

import org.himuro.lims.specimen.ContainerType;

/** Which codes the next containers of a site would get, without taking them: somebody else may. */
@FunctionalInterface
public interface ForeseenCodes {
    /**
     * @param after so many codes of the same letter come first
     * @param count 1 or more
     */
    Range foreseen(String siteCode, ContainerType type, int after, int count);

    /** @param series what shares one row of numbers */
    record Range(String series, String first, String last) {}
}
