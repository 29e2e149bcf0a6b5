package io.seatline.account;

/** That a person can do something, and how well (1 to 5). */
public record SkillGrant(int skillId, int level) {}
