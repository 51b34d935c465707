package org.himuro.lims.monitoring.application;

import org.himuro.lims.platform.files.KeptFiles;

/** The files of loggers; one of which something was recorded stays. */
public interface LoggerFiles extends KeptFiles {}
