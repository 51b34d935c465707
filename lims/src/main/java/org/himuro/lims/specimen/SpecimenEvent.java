package org.himuro.lims.specimen;

import org.himuro.lims.shared.Fact;

/** What happens to material, from removal to destruction. One sealed family per stream. */
public sealed interface SpecimenEvent extends Fact
        permits TubeEvent, ContainerEvent, ParcelEvent, StrayEvent, CaseEvent, KinshipEvent, KitEvent {}
