package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;

/** The verbs of a parcel's way together, for those who speak all of them. */
@Singleton
public record RoadVerbs(TellingLeg leg, TellingRoad road, DivertingParcel diverting, LinkingCourier links) {}
