package io.seatline.telephony;

final class FakeConsultContractTest extends ConsultContract {
    private final TelephonyWorld world = new FakeWorld();

    @Override
    protected TelephonyWorld world() {
        return world;
    }
}
