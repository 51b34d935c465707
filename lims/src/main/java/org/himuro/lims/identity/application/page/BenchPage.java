package org.himuro.lims.identity.application.page;

import java.time.Instant;
import java.util.Optional;

/** @param device code of this bench; empty where the machine is not registered */
public record BenchPage(Optional<String> device, String next, boolean wrong, Optional<Instant> closedUntil) {}
