package org.himuro.lims.laboratory.adapter.web;

import jakarta.inject.Singleton;
import org.himuro.lims.laboratory.application.ApprovingByConsortium;
import org.himuro.lims.laboratory.application.CompletingRegister;
import org.himuro.lims.laboratory.application.RecordingCertificate;
import org.himuro.lims.laboratory.application.RegisteringLaboratory;
import org.himuro.lims.laboratory.application.RevokingCertificate;
import org.himuro.lims.laboratory.application.SettingHolidays;

/** The verbs of the register together. */
@Singleton
record RegisterVerbs(
        RegisteringLaboratory registering,
        RecordingCertificate recording,
        RevokingCertificate revoking,
        ApprovingByConsortium approving,
        SettingHolidays holidays,
        CompletingRegister completing) {}
