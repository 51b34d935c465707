package org.himuro.lims.collection;

/**
 * A tube is missing from a kit, or broken (request {@code take-kit-tube-out}; C8). Refused: {@code KIT_UNKNOWN},
 * {@code KIT_LINKED}, {@code KIT_RETIRED}, {@code KIT_TUBE_UNKNOWN}, {@code KIT_TUBE_OUT}, {@code KIT_LAST_TUBE}.
 *
 * @param kit its code
 * @param tube its code
 */
public record TakeKitTubeOut(String kit, String tube, Why why) {
    /** Why a tube is not in its kit. */
    public enum Why {
        MISSING,
        BROKEN,
        LABEL_UNREADABLE,
        NOT_STERILE
    }
}
