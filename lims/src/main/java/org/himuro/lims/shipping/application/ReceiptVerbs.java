package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;

/** The verbs of a receipt that closes on both sides. */
@Singleton
public record ReceiptVerbs(CheckingAtDesk desk, AgreeingOnReceipt agreeing, SettlingDispute settling) {}
