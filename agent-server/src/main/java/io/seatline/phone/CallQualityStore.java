package io.seatline.phone;

/** How calls sounded, kept. */
public interface CallQualityStore {
    void keep(CallQuality quality);
}
