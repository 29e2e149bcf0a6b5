/**
 * The database: migrations, the jOOQ classes generated from them (one sub-package per feature's schema) and the embedded
 * PostgreSQL. Must not know any feature.
 * Start reading at {@code V1__first_call.sql}, then {@code EmbeddedPostgresServer}.
 */
@NullMarked
package io.seatline.db;

import org.jspecify.annotations.NullMarked;
