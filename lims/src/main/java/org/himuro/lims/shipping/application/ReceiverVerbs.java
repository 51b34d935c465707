package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;

/** The verbs of a receipt without an account together, for those who speak all of them. */
@Singleton
public record ReceiverVerbs(
        ReportingArrivalByLink arriving, ReceivingTubesByLink receiving, ClosingReceiptByLink closing) {}
