package io.seatline.entry;

import io.seatline.entry.EntryPoint.FlowVersion;
import io.seatline.telephony.SoundName;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All entry points as they are now, by the number dialed (those in service) and by id (all, for calls that came before), with the voice menus that live calls may be in (also versions that
 * are not published any more), the sounds of the prompts, and the spoken pieces of announcements.
 */
public record EntryBook(
        Map<String, EntryPoint> byNumber,
        Map<Integer, EntryPoint> byId,
        Map<FlowVersion, Flow> flows,
        Map<Integer, SoundName> sounds,
        Phrases phrases) {
    public static final EntryBook EMPTY = new EntryBook(Map.of(), Map.of(), Map.of(), Map.of(), Phrases.NONE);

    public EntryBook {
        byNumber = Map.copyOf(byNumber);
        byId = Map.copyOf(byId);
        flows = Map.copyOf(flows);
        sounds = Map.copyOf(sounds);
    }

    public EntryBook with(Phrases spoken) {
        return new EntryBook(byNumber, byId, flows, sounds, spoken);
    }

    public @Nullable SoundName sound(@Nullable Integer prompt) {
        return prompt == null ? null : sounds.get(prompt);
    }

    public @Nullable EntryPoint entry(int id) {
        return byId.get(id);
    }

    public @Nullable Flow flow(@Nullable FlowVersion version) {
        return version == null ? null : flows.get(version);
    }

    /** The sounds of these prompts; one that is gone is left out. */
    public List<SoundName> sounds(List<Integer> prompts) {
        return prompts.stream().map(sounds::get).filter(Objects::nonNull).toList();
    }
}
