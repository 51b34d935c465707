package org.himuro.lims.demo;

import static org.himuro.lims.demo.DemoWorld.HOSPITAL;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.processing.Analyte;
import org.himuro.lims.processing.MakeWorklist;
import org.himuro.lims.processing.Method;
import org.himuro.lims.processing.PickForWorklist;
import org.himuro.lims.processing.ProcessTubes;
import org.himuro.lims.processing.ProcessTubes.Child;
import org.himuro.lims.processing.ProcessTubes.Draw;
import org.himuro.lims.processing.Processed;
import org.himuro.lims.processing.RecordMeasurements;
import org.himuro.lims.processing.RecordMeasurements.Value;
import org.himuro.lims.processing.application.ProcessingTubes;
import org.himuro.lims.processing.application.RecordingMeasurements;
import org.himuro.lims.processing.application.WorklistVerbs;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.Preparation;

/** DNA and RNA of a few tumours, split and measured, and a worklist for today's extractions. */
@Singleton
final class DemoProcessing {
    private final Steps steps;
    private final ProcessingTubes processing;
    private final RecordingMeasurements measuring;
    private final WorklistVerbs worklists;

    DemoProcessing(Steps steps, ProcessingTubes processing, RecordingMeasurements measuring, WorklistVerbs worklists) {
        this.steps = steps;
        this.processing = processing;
        this.measuring = measuring;
        this.worklists = worklists;
    }

    /** @param tissue tubes of the first hospital that are at hand there, of which two are extracted and the others listed */
    void extract(DemoWorld world, List<String> tissue, Instant at) {
        var technician = world.as("technician", HOSPITAL);
        var pathologist = world.as("pathologist", HOSPITAL);
        for (int i = 0; i < 2; i++) {
            var tube = tissue.get(i);
            var when = at.plus(Duration.ofMinutes(40L * i));
            steps.done(
                    measuring::run,
                    new RecordMeasurements(
                            List.of(
                                    value(tube, Analyte.MASS, "42", Method.BALANCE),
                                    value(tube, Analyte.TUMOUR_CONTENT, i == 0 ? "65" : "40", Method.HE_SECTION)),
                            Optional.empty()),
                    pathologist,
                    when);
            extracted(tube, i, technician, when.plusSeconds(600));
        }
        var list = steps.done(
                        worklists::make,
                        new MakeWorklist(
                                Material.DNA,
                                "dna-extraction",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                tissue.subList(2, tissue.size())),
                        technician,
                        at.plus(Duration.ofHours(20)))
                .worklist();
        steps.done(
                worklists::pick,
                new PickForWorklist(list, tissue.get(2), Optional.empty()),
                technician,
                at.plus(Duration.ofHours(21)));
    }

    private void extracted(String tube, int number, Actor by, Instant at) {
        var dna = made(tube, Preparation.DERIVATIVE, Material.DNA, "15", 1, by, at)
                .tubes()
                .getFirst()
                .code();
        measured(
                by,
                at.plusSeconds(3600),
                value(dna, Analyte.VOLUME, "100", Method.PIPETTE),
                value(dna, Analyte.CONCENTRATION, number == 0 ? "58.4" : "31.2", Method.QUBIT),
                value(dna, Analyte.DIN, number == 0 ? "8.1" : "6.6", Method.TAPESTATION),
                value(dna, Analyte.A260_280, "1.87", Method.NANODROP),
                value(dna, Analyte.A260_230, "2.05", Method.NANODROP));
        made(dna, Preparation.ALIQUOT, Material.DNA, "", 2, by, at.plusSeconds(4800));
        if (number == 0) {
            var rna = made(tube, Preparation.DERIVATIVE, Material.RNA, "10", 1, by, at.plusSeconds(5400))
                    .tubes()
                    .getFirst()
                    .code();
            measured(
                    by,
                    at.plusSeconds(7200),
                    value(rna, Analyte.VOLUME, "40", Method.PIPETTE),
                    value(rna, Analyte.CONCENTRATION, "112", Method.QUBIT),
                    value(rna, Analyte.RIN, "7.4", Method.BIOANALYZER),
                    value(rna, Analyte.DV200, "84", Method.BIOANALYZER));
        }
    }

    private Processed made(
            String tube, Preparation preparation, Material material, String taken, int tubes, Actor by, Instant at) {
        var children = new ArrayList<Child>();
        for (int i = 0; i < tubes; i++) {
            var amount = preparation == Preparation.ALIQUOT
                    ? Optional.of(new BigDecimal("30"))
                    : Optional.<BigDecimal>empty();
            children.add(new Child(tube, Optional.empty(), amount, Optional.empty()));
        }
        var draw = new Draw(
                tube,
                Optional.of(taken).filter(t -> !t.isEmpty()).map(BigDecimal::new),
                Optional.empty(),
                Optional.empty(),
                false);
        boolean extraction = preparation == Preparation.DERIVATIVE;
        return steps.done(
                processing::run,
                new ProcessTubes(
                        preparation,
                        Optional.of(material),
                        Optional.of(extraction ? "dna-extraction" : "aliquoting"),
                        Optional.of("ALLPREP-80204").filter(k -> extraction),
                        Optional.of("LOT-172034501").filter(k -> extraction),
                        Optional.of("QIACUBE-02").filter(k -> extraction),
                        Optional.of("TE pH 8.0").filter(k -> extraction),
                        List.of(draw),
                        children,
                        Optional.empty()),
                by,
                at);
    }

    private void measured(Actor by, Instant at, Value... values) {
        steps.done(measuring::run, new RecordMeasurements(List.of(values), Optional.empty()), by, at);
    }

    private static Value value(String tube, Analyte analyte, String value, Method method) {
        return new Value(tube, analyte, new BigDecimal(value), method);
    }
}
