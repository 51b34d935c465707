package org.himuro.lims.shipping.adapter.jdbc;

import jakarta.inject.Singleton;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.files.KeptFileTable;
import org.himuro.lims.shipping.application.CourierPictures;

@Singleton
final class JdbcCourierPictures extends KeptFileTable implements CourierPictures {
    JdbcCourierPictures(Queries rows) {
        super(rows, "courier_picture");
    }
}
