package io.seatline.recording;

/** What the two files of a segment turned out to be. */
record CaptureFilesRead(WaveFile agent, WaveFile customer) {}
