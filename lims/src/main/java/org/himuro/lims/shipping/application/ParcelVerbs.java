package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;

/** The verbs of shipping together, for those who speak all of them. */
@Singleton
public record ParcelVerbs(
        OpeningParcel opening,
        PackingTubes packing,
        UnpackingTube unpacking,
        DescribingPackage describing,
        BeginningParcel beginning,
        ClosingPackage closing,
        ReleasingToCarrier releasing,
        GivingToCarrier giving,
        ReportingArrival arriving,
        ReceivingTubes receiving,
        ClosingTheReceipt closingReceipt) {}
