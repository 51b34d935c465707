package org.himuro.lims.stocktake;

import java.util.Optional;

/**
 * @param finding absent where a count was taken back
 * @param recorded code of the tube that the record has there; absent where it has none
 * @param seen code of the tube that was scanned, where it is known here
 */
public record CountAnswer(
        String stockTake,
        String box,
        String cell,
        Optional<Finding> finding,
        Optional<String> recorded,
        Optional<String> seen) {}
