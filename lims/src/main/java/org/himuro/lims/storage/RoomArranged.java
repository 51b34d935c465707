package org.himuro.lims.storage;

/** @param moved how many units are drawn elsewhere now */
public record RoomArranged(String room, int moved) {}
