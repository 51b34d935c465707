package org.himuro.sop.procedure;

/**
 * Names one version of one procedure; every verdict carries it (E6).
 *
 * @param id lower-case letters, digits, hyphens
 * @param version from 1
 */
public record ProcedureVersion(String id, int version) {
    @Override
    public String toString() {
        return id + " v" + version;
    }
}
