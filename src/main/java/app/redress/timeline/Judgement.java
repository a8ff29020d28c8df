package app.redress.timeline;

/// One account's judgement, and what it teaches about the sources and stores it met.
public record Judgement(AccountTimeline timeline, Learned.Own lesson) {}
