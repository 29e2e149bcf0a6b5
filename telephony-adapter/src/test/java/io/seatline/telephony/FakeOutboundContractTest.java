package io.seatline.telephony;

final class FakeOutboundContractTest extends OutboundContract {
    private final TelephonyWorld world = new FakeWorld();

    @Override
    protected TelephonyWorld world() {
        return world;
    }
}
