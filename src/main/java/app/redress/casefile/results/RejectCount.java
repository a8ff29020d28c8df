package app.redress.casefile.results;

import app.redress.domain.Message;

/// Rejects of one file for one reason.
///
/// @param file position in the evidence set
/// @param reason the same for similar rejects, whatever their values
/// @param example one of them
/// @param lines physical lines of these rows, as receipts count them
public record RejectCount(int file, String column, String reason, Message example, long lines) {}
