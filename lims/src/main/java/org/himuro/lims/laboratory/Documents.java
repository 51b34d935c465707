package org.himuro.lims.laboratory;

import org.himuro.lims.platform.files.KeptFiles;

/** The papers of certificates, kept by the laboratory's site. */
public interface Documents extends KeptFiles {}
