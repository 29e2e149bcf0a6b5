package io.seatline.telephony;

final class FakePromptContractTest extends PromptContract {
    private final FakeWorld world = new FakeWorld();

    @Override
    protected TelephonyWorld world() {
        return world;
    }
}
