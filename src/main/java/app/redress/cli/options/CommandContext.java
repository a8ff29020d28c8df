package app.redress.cli.options;

import java.time.InstantSource;

/// External dependencies of commands that work on a case.
///
/// @param user operating system user, recorded in the audit log
/// @param secrets for encrypted cases
public record CommandContext(String user, InstantSource clock, Secrets secrets) {}
