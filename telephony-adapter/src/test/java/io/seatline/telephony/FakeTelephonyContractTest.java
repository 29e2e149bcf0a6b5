package io.seatline.telephony;

final class FakeTelephonyContractTest extends TelephonyContract {
    private final TelephonyWorld world = new FakeWorld();

    @Override
    protected TelephonyWorld world() {
        return world;
    }
}
