package io.seatline.routing;

/** What a queue needs of an agent: at least {@code minLevel} (1 to 5) of a skill. */
public record SkillRequirement(int skill, int minLevel) {}
