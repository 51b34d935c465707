package org.himuro.lims.collection;

/**
 * A kit is used for no case (request {@code retire-kit}; C8). Its codes are never given again. Refused: {@code KIT_UNKNOWN},
 * {@code KIT_LINKED}, {@code KIT_RETIRED}.
 *
 * @param kit its code
 */
public record RetireKit(String kit, Why why) {
    /** Why a kit is used for no case. */
    public enum Why {
        EXPIRED,
        DAMAGED,
        LOST,
        NOT_NEEDED
    }
}
