package app.redress.planted.analysis;

import org.jdbi.v3.core.Jdbi;

/// Knows the database outside the casefile.
public record AsksJdbi(Jdbi jdbi) {}
