package org.himuro.lims.intake.model;

import org.himuro.lims.specimen.ContainerType;

/**
 * A place that can be built.
 *
 * @param row as a spreadsheet numbers it; 0 where a list of tubes implied it
 * @param rows 0 with 0 columns where it has no positions
 * @param temperature domain code, {@code NONE} for what takes its unit's
 * @param into code of what it stands in; empty where nothing is said
 * @param cell in it; empty where that has no positions
 */
public record PlaceLine(
        int row,
        String code,
        ContainerType type,
        String name,
        int rows,
        int columns,
        String temperature,
        String into,
        String cell) {}
