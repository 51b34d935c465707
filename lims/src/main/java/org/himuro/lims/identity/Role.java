package org.himuro.lims.identity;

/** What a person is at a site (S81). A person may have several roles, and others at another site. */
public enum Role {
    TECHNICIAN,
    OPERATING_ROOM,
    PATHOLOGIST,
    BIOBANK_MANAGER,
    SHIPPING,
    SEQUENCING_LABORATORY,
    COORDINATOR,
    DATA_MANAGER,
    ETHICS,
    AUDITOR,
    ADMINISTRATOR
}
