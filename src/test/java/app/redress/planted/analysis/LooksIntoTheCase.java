package app.redress.planted.analysis;

import app.redress.planted.casefile.database.LooksUp;

/// Uses a type that the case file keeps to itself.
public record LooksIntoTheCase(LooksUp inner) {}
