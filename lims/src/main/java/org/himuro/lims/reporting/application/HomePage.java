package org.himuro.lims.reporting.application;

import org.himuro.lims.identity.Viewer;

/** The first page of whoever signed in. */
@FunctionalInterface
public interface HomePage {
    Home of(Viewer viewer);
}
