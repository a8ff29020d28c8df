package app.redress.cli;

import java.time.InstantSource;

/// What commands that work on a case get from outside.
///
/// @param user of the operating system, noted in the audit log
/// @param secrets for encrypted cases
record CommandContext(String user, InstantSource clock, Secrets secrets) {}
