package app.redress.planted.casefile.session;

import app.redress.planted.report.Prints;

/// One half of a cycle between neighbours.
public record Opens(Prints neighbour) {}
