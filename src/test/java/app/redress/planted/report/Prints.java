package app.redress.planted.report;

import app.redress.planted.casefile.session.Opens;

/// The other half.
public record Prints(Opens neighbour) {}
