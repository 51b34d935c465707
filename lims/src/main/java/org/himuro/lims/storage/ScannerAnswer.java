package org.himuro.lims.storage;

/** @param name of the scanner that was taught or forgotten */
public record ScannerAnswer(String name) {}
