package org.himuro.lims.shipping.application;

import org.himuro.lims.platform.files.KeptFiles;

/** Pictures from the road, made anew without what the camera wrote into them, kept by the parcel's sender. */
public interface CourierPictures extends KeptFiles {}
