package org.himuro.lims.identity;

import static org.himuro.lims.identity.Role.*;

import java.util.EnumSet;
import java.util.Set;

/** What may be done, and by which roles. Deny unless listed here; which rows is decided by {@link Viewer}'s site. */
public enum Right {
    /** Home, own settings, sign-out. */
    SIGNED_IN(
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
            ADMINISTRATOR),
    SEE_TUBES(
            TECHNICIAN,
            PATHOLOGIST,
            BIOBANK_MANAGER,
            SHIPPING,
            SEQUENCING_LABORATORY,
            COORDINATOR,
            DATA_MANAGER,
            ETHICS,
            AUDITOR),
    SEE_CASES(TECHNICIAN, PATHOLOGIST, BIOBANK_MANAGER, COORDINATOR, DATA_MANAGER, ETHICS, AUDITOR),
    OPEN_CASE(TECHNICIAN, PATHOLOGIST, COORDINATOR),
    /** Clamping and removal in the operating room. */
    RECORD_REMOVAL(TECHNICIAN, OPERATING_ROOM, PATHOLOGIST, BIOBANK_MANAGER),
    /** The bench: removal, sampling, freezing, labels. */
    WORK_AT_BENCH(TECHNICIAN, PATHOLOGIST, BIOBANK_MANAGER),
    /** Split tubes, extract, measure, work off worklists. */
    PROCESS(TECHNICIAN, PATHOLOGIST, BIOBANK_MANAGER, SEQUENCING_LABORATORY),
    /** Say how much of a tissue is tumour. */
    REVIEW_TISSUE(PATHOLOGIST),
    /** Label printers and what waits at them. */
    SEE_PRINTERS(TECHNICIAN, PATHOLOGIST, BIOBANK_MANAGER, SEQUENCING_LABORATORY, ADMINISTRATOR),
    PRINT_LABELS(TECHNICIAN, PATHOLOGIST, BIOBANK_MANAGER, SEQUENCING_LABORATORY),
    /** Register label printers and set them. */
    KEEP_PRINTERS(BIOBANK_MANAGER, ADMINISTRATOR),
    SEE_STORAGE(TECHNICIAN, PATHOLOGIST, BIOBANK_MANAGER, SHIPPING, SEQUENCING_LABORATORY, AUDITOR),
    STORE(TECHNICIAN, BIOBANK_MANAGER, SEQUENCING_LABORATORY),
    /** Build freezers and boxes, move containers. */
    ARRANGE_STORAGE(BIOBANK_MANAGER),
    /** Bring in lists of the bank that existed before, and take them back. */
    IMPORT_BANK(BIOBANK_MANAGER),
    SEE_SHIPMENTS(TECHNICIAN, BIOBANK_MANAGER, SHIPPING, SEQUENCING_LABORATORY, COORDINATOR, AUDITOR),
    SHIP(BIOBANK_MANAGER, SHIPPING, SEQUENCING_LABORATORY),
    RECEIVE(BIOBANK_MANAGER, SEQUENCING_LABORATORY),
    ORDER_SEQUENCING(COORDINATOR, BIOBANK_MANAGER),
    SEE_SEQUENCING(BIOBANK_MANAGER, SEQUENCING_LABORATORY, COORDINATOR, DATA_MANAGER, AUDITOR),
    RETURN_QC(SEQUENCING_LABORATORY),
    SEE_LABORATORIES(BIOBANK_MANAGER, SHIPPING, COORDINATOR, AUDITOR, ADMINISTRATOR),
    /** One laboratory's page and scorecard; at a laboratory, its own alone. */
    SEE_LABORATORY(BIOBANK_MANAGER, SHIPPING, SEQUENCING_LABORATORY, COORDINATOR, AUDITOR, ADMINISTRATOR),
    REGISTER_LABORATORY(COORDINATOR, ADMINISTRATOR),
    SEE_CONSENT(TECHNICIAN, PATHOLOGIST, BIOBANK_MANAGER, COORDINATOR, ETHICS, AUDITOR),
    RECORD_CONSENT(COORDINATOR, ETHICS),
    /** Say which items an older form covers. */
    ESTABLISH_CONSENT(ETHICS),
    SEE_DEVIATIONS(
            TECHNICIAN, PATHOLOGIST, BIOBANK_MANAGER, SHIPPING, SEQUENCING_LABORATORY, COORDINATOR, ETHICS, AUDITOR),
    QUARANTINE(PATHOLOGIST, BIOBANK_MANAGER, SEQUENCING_LABORATORY),
    /** Classify deviations, plan and check what is done about them, sign them, open them again. */
    ASSESS_DEVIATIONS(PATHOLOGIST, BIOBANK_MANAGER, SEQUENCING_LABORATORY),
    /** Say that tubes are to be destroyed: the first of two people. */
    DESTROY(PATHOLOGIST, BIOBANK_MANAGER, SEQUENCING_LABORATORY),
    /** See a tube destroyed, and sign for it: the second. */
    WITNESS(TECHNICIAN, PATHOLOGIST, BIOBANK_MANAGER, SEQUENCING_LABORATORY),
    /** Policies of what is kept where, what is on hold, what waits for its review. */
    SEE_RETENTION(
            TECHNICIAN,
            PATHOLOGIST,
            BIOBANK_MANAGER,
            SHIPPING,
            SEQUENCING_LABORATORY,
            COORDINATOR,
            DATA_MANAGER,
            ETHICS,
            AUDITOR),
    /** Draft and approve policies and exceptions from them. */
    KEEP_POLICY(BIOBANK_MANAGER, COORDINATOR, ETHICS),
    /** Place and lift legal holds. */
    HOLD(BIOBANK_MANAGER, COORDINATOR, ETHICS),
    CORRECT(PATHOLOGIST, BIOBANK_MANAGER, DATA_MANAGER),
    /** Bring versions of procedures and sign them. */
    APPROVE_PROCEDURE(PATHOLOGIST, BIOBANK_MANAGER),
    /** Say that somebody was trained in a procedure. */
    TRAIN(PATHOLOGIST, BIOBANK_MANAGER),
    /** See who has read which procedure and was trained in it. */
    SEE_TRAINING(PATHOLOGIST, BIOBANK_MANAGER, AUDITOR),
    /** From hospital number to research id and back: reason asked, a fact each time. */
    RESOLVE_IDENTITY(COORDINATOR, ETHICS),
    /** The link in the vault is deleted for good. */
    FORGET_IDENTITY(COORDINATOR, ETHICS),
    /** Delete what somebody wrote where it names a person; its hash stays. */
    REMOVE_TEXT(COORDINATOR, ETHICS),
    IMPORT_ORDERS(COORDINATOR),
    AUDIT(AUDITOR, ETHICS, ADMINISTRATOR),
    ADMINISTER(ADMINISTRATOR);

    private final Set<Role> roles;

    Right(Role first, Role... others) {
        roles = EnumSet.of(first, others);
    }

    public boolean heldBy(Set<Role> theirs) {
        return theirs.stream().anyMatch(roles::contains);
    }

    /** Whether a token that is limited to this may do the other, too: whoever may work at the bench may tell a removal. */
    public boolean covers(Right other) {
        return this == other || (this == WORK_AT_BENCH && other == RECORD_REMOVAL);
    }

    public Set<Role> roles() {
        return EnumSet.copyOf(roles);
    }
}
