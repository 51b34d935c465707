package org.himuro.lims.picking;

/**
 * A request: nothing more is fetched for a list.
 *
 * @param how it ends
 */
public record EndPick(String pick, How how) {
    public enum How {
        /** It was not needed; refused while tubes are in hand for it. */
        CANCEL,
        /** It is done; the places of tubes that are out stay kept for them. */
        CLOSE,
        /** It is done, and tubes that are out do not come back: their places are free. */
        CLOSE_AND_FREE
    }
}
