package io.seatline.telephony;

final class FakeConferenceContractTest extends ConferenceContract {
    private final TelephonyWorld world = new FakeWorld();

    @Override
    protected TelephonyWorld world() {
        return world;
    }
}
