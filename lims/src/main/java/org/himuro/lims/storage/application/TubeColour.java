package org.himuro.lims.storage.application;

/** What the colours of tubes in a box say. */
public enum TubeColour {
    CASE,
    PROJECT,
    MATERIAL
}
