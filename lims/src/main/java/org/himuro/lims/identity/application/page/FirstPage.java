package org.himuro.lims.identity.application.page;

/** @param token the link's, carried along */
public record FirstPage(String token, Filled form) {}
