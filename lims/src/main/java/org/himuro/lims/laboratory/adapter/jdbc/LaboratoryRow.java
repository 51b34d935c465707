package org.himuro.lims.laboratory.adapter.jdbc;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The flat part of a laboratory. */
record LaboratoryRow(
        UUID id,
        UUID site,
        boolean registered,
        int capacityPerMonth,
        Optional<LocalDate> approvedFrom,
        Optional<LocalDate> approvedTo,
        int marks) {}
