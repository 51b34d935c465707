package org.himuro.lims.procedure.application;

import java.util.List;

/** What the person in front of the screen has read and was trained in. @param lines what asks for something first */
public record MyTraining(List<TrainingLine> lines) {
    public MyTraining {
        lines = List.copyOf(lines);
    }
}
