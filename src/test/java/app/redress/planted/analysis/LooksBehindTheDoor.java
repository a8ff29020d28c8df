package app.redress.planted.analysis;

import app.redress.planted.evidence.values.LooksUp;

/// Uses a type that evidence keeps to itself.
public record LooksBehindTheDoor(LooksUp inner) {}
