package org.himuro.sop.protocol;

import java.util.List;

/**
 * Cases that follow a protocol where nobody chose one.
 *
 * @param projects of two letters; empty for every project that no other protocol names
 * @param occasions how the case is collected
 */
public record Default(List<String> projects, List<Occasion> occasions) {
    public Default {
        projects = List.copyOf(projects);
        occasions = List.copyOf(occasions);
    }

    boolean names(String project, Occasion occasion) {
        return projects.contains(project) && occasions.contains(occasion);
    }

    boolean everyProject(Occasion occasion) {
        return projects.isEmpty() && occasions.contains(occasion);
    }
}
