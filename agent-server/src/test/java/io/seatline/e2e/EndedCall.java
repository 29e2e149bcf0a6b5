package io.seatline.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.e2e.Centre.Team;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import tools.jackson.databind.JsonNode;

/** A call that is over, as it is stored: how it ended, who had it, and its recordings. */
record EndedCall(Api admin, JsonNode json) {
    /** How much louder each voice is on its own side. */
    private static final double APART_DB = 30;

    /** The only call of the team's agent or queue. */
    static EndedCall of(Api admin, Team team) {
        return only("of " + team.agent(), admin, () -> calls(admin, team));
    }

    /** The only call with that customer. */
    static EndedCall with(Api admin, String number) {
        return only(
                "with " + number,
                admin,
                () -> admin.get("/api/calls?number=" + number).get("items"));
    }

    private static EndedCall only(String which, Api admin, Callable<JsonNode> asked) {
        JsonNode one = Until.satisfied(
                "the one call " + which + " is stored",
                Duration.ofSeconds(20),
                asked,
                calls -> calls.size() == 1 && calls.get(0).hasNonNull("endedAt"));
        return new EndedCall(admin, one.get(0));
    }

    private static JsonNode calls(Api admin, Team team) throws IOException, InterruptedException {
        JsonNode byQueue =
                admin.get("/api/calls?queueId=" + team.queueId() + "&size=50").get("items");
        return byQueue.isEmpty()
                ? admin.get("/api/calls?agentId=" + team.agentId() + "&size=50").get("items")
                : byQueue;
    }

    EndedCall is(String outcome) {
        assertEquals(outcome, text("outcome"));
        return this;
    }

    EndedCall by(String blame) {
        assertEquals(blame, text("blame"));
        return this;
    }

    /** Those who had the customer, one after the other. */
    EndedCall hadBy(Team... agents) {
        assertEquals(
                Arrays.stream(agents).map(Team::agentName).toList(),
                json.get("agents").valueStream().map(JsonNode::asString).toList());
        return this;
    }

    /** Whom it was handed on to or brought together with. */
    JsonNode transfer(int number) {
        return json.get("transfers").get(number);
    }

    String text(String field) {
        return json.get(field).asString();
    }

    /** The only recording, in which each is on his side, as long as the talk. */
    EndedCall recordsTheTalk() throws IOException, InterruptedException {
        StereoSound sound = sound(recordings(1).getFirst());
        assertApart(sound, Browser.AGENT_TONE, "the only part");
        assertEquals(json.get("talkMs").asDouble() / 1000, sound.seconds(), 2);
        return this;
    }

    /** A part of it has the agent and the customer on a side each. */
    void assertApart(JsonNode part, int agentTone) throws IOException, InterruptedException {
        assertApart(sound(part), agentTone, part.toString());
    }

    private static void assertApart(StereoSound sound, int agentTone, String which) {
        double apart = sound.separation(agentTone, Carrier.CUSTOMER_TONE);
        assertTrue(apart > APART_DB, () -> "voices only " + apart + " dB apart in " + which);
    }

    /** One for each talk of the customer with somebody, in order, once all are stored. */
    List<JsonNode> recordings(int parts) {
        String masked = text("customerNumber");
        String path = "/api/recordings?number=" + masked.substring(masked.length() - 4) + "&size=50";
        JsonNode stored = Until.satisfied(
                parts + " recordings are stored",
                Duration.ofSeconds(30),
                () -> admin.get(path).get("items"),
                found -> found.size() == parts && stored(found));
        List<JsonNode> inOrder = new ArrayList<>();
        stored.forEach(inOrder::addFirst);
        for (JsonNode part : inOrder)
            assertEquals(json.get("id"), part.get("callId"), () -> "of another call: " + part);
        return inOrder;
    }

    private static boolean stored(JsonNode recordings) {
        return recordings
                .valueStream()
                .allMatch(one -> "STORED".equals(one.get("state").asString()));
    }

    StereoSound sound(JsonNode recording) throws IOException, InterruptedException {
        return StereoSound.of(
                admin.bytes("/api/recordings/" + recording.get("id").asString() + "/audio"));
    }
}
