package org.himuro.sop.protocol;

/**
 * Names one version of one protocol.
 *
 * @param id lower-case letters, digits, hyphens
 * @param version from 1
 */
public record ProtocolVersion(String id, int version) {
    @Override
    public String toString() {
        return id + " v" + version;
    }
}
