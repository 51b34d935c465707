package org.himuro.lims.scan.application;

import java.time.Instant;
import org.himuro.lims.scan.model.LateAct;

/**
 * One box of the downtime form.
 *
 * @param code of the tube; of the case for a removal
 * @param place code of the refrigerator or of the position; empty where the act has none
 * @param card the reason card of the 4-degree branch, {@code REASON01} ...; empty elsewhere
 * @param at when it happened, as written on the paper
 * @param why the reason why it is entered late, e.g. {@code POWER}
 */
public record LateEntry(LateAct what, String code, String place, String card, Instant at, String why) {}
