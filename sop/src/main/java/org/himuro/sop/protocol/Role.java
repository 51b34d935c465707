package org.himuro.sop.protocol;

/** What a specimen stands for in the analysis; a relative's is always a normal one. */
public enum Role {
    TUMOUR,
    NORMAL
}
