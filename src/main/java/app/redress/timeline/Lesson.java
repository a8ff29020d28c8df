package app.redress.timeline;

/// What judging one account teaches about the sources and stores it met, without the timeline itself.
///
/// @param probability that the account was taken over
public record Lesson(double probability, Learned.Own own) {}
