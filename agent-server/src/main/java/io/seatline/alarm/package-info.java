/**
 * What is wrong now and needs a person: raised and cleared by the parts that notice, seen by supervisors.
 * Must not know who raises alarms or why.
 * Start reading at {@link io.seatline.alarm.AlarmStore}.
 */
@NullMarked
package io.seatline.alarm;

import org.jspecify.annotations.NullMarked;
