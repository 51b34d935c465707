package org.himuro.lims.laboratory.adapter.web;

/** Why a certificate no longer holds; stands as a code in the ledger. */
enum Revoked {
    WITHDRAWN_BY_BODY,
    SUSPENDED,
    GIVEN_UP,
    RECORDED_WRONGLY
}
