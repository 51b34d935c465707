package org.himuro.lims.storage;

/** @param things how many were moved; 0 where all stood there already @param at the container they are in now; empty in hand */
public record MovedByScan(String from, int things, String at) {}
