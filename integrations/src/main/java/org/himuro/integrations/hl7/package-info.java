/** HL7 v2 messages of Japanese and other hospitals (X3, S67): patient and order read, acknowledgements written, MLLP spoken. */
@NullMarked
package org.himuro.integrations.hl7;

import org.jspecify.annotations.NullMarked;
