package org.himuro.lims.storage;

/** @param name of the type that was defined or withdrawn */
public record UnitTypeAnswer(String name) {}
