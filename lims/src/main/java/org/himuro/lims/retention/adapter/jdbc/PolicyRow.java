package org.himuro.lims.retention.adapter.jdbc;

import java.util.UUID;

/** A policy without its versions and exceptions. */
record PolicyRow(UUID id, String project) {}
