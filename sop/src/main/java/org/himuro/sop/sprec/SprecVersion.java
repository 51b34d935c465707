package org.himuro.sop.sprec;

/** The published versions of SPREC. */
public enum SprecVersion {
    /** 2012; complete here. */
    V2_0("2.0"),
    /** 2018, doi 10.1089/bio.2017.0109; no tables here. */
    V3_0("3.0"),
    /** 2024, doi 10.1089/bio.2024.0010; no tables here. */
    V4_0("4.0");

    private final String number;

    SprecVersion(String number) {
        this.number = number;
    }

    public String number() {
        return number;
    }
}
