package org.himuro.lims.platform.web;

/** A page that a person may open from anywhere: on the home page and in the palette. */
public record Door(Group group, String icon, Phrase name, String href) {
    /** What pages have to do with each other. */
    public enum Group {
        TUBES,
        BANK,
        ROAD,
        SEQUENCING,
        DONORS,
        QUALITY,
        OFFICE,
        OWN;

        /** Message key of the heading. */
        public String key() {
            return "doors." + name();
        }
    }
}
