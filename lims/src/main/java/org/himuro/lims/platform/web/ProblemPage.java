package org.himuro.lims.platform.web;

import java.util.List;

/**
 * An error as people see it.
 *
 * @param texts code of the texts that are shown
 */
public record ProblemPage(Problem problem, String texts) {
    /** What is to be put right, in the reader's words; what the framework itself says stays in the log. */
    public List<String> wrong() {
        return problem.errors().stream()
                .filter(item -> !item.code().equals(problem.code()))
                .map(Problem.Item::message)
                .toList();
    }
}
