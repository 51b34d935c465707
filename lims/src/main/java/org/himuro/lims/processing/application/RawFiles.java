package org.himuro.lims.processing.application;

import org.himuro.lims.platform.files.KeptFiles;

/** The files of instruments; one of which something was taken stays. */
public interface RawFiles extends KeptFiles {}
