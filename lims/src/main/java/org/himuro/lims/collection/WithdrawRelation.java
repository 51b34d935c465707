package org.himuro.lims.collection;

import java.util.UUID;

/**
 * They are not related, or not in this way (request {@code withdraw-relation}). Refused: {@code CASE_UNKNOWN},
 * {@code RELATION_UNKNOWN}.
 *
 * @param caseId a case of one of the two
 */
public record WithdrawRelation(UUID caseId, UUID kinship, Why why) {
    public enum Why {
        WRONG_DONOR,
        WRONG_RELATION,
        NOT_RELATED
    }
}
