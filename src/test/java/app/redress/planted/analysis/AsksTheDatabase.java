package app.redress.planted.analysis;

import java.sql.Connection;

/// Knows the database outside the casefile.
public record AsksTheDatabase(Connection connection) {}
