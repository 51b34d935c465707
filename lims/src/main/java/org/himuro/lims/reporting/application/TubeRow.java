package org.himuro.lims.reporting.application;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.himuro.lims.specimen.AmountUnit;
import org.himuro.lims.specimen.FreezingVerdict;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.TubePlace;
import org.himuro.lims.specimen.TubeStep;

/**
 * One tube as lists and the API show it.
 *
 * @param caseCode the case it belongs to
 * @param parent the tube it was taken from
 * @param holder code of the site that has it, by its own word; nobody has what is destroyed
 * @param in code of the box, refrigerator or parcel it is in
 * @param claimed it was reported there in conflict with the record
 * @param amount how much is in it, where somebody measured it
 * @param marks reports recorded in conflict with something
 * @param version of its history; the entity tag
 */
@Serdeable
public record TubeRow(
        String code,
        String caseCode,
        Material material,
        Optional<String> parent,
        Optional<String> holder,
        TubeStep step,
        TubePlace place,
        Optional<String> in,
        Optional<String> cell,
        boolean claimed,
        Optional<Instant> sampledAt,
        Optional<Instant> chilledAt,
        Optional<Instant> frozenAt,
        Optional<FreezingVerdict> verdict,
        boolean quarantined,
        int thaws,
        Optional<BigDecimal> amount,
        Optional<AmountUnit> unit,
        int marks,
        Instant lastAt,
        long version) {}
