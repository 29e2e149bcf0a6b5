/**
 * Who saw, heard or changed what, and when: lines that are only ever added.
 * Must not know any feature; features write into it.
 * Start reading at {@link io.seatline.audit.AuditLog}.
 */
@NullMarked
package io.seatline.audit;

import org.jspecify.annotations.NullMarked;
