/// The case database: one case, one H2 file, reached through Jdbi; the only room that speaks SQL.
///
/// Findings are replaced as a whole by each run; people's decisions and the audit log stand apart from them and
/// stay.
/// A case may be encrypted: then its key lies beside it, locked by a passphrase.
/// A decision that was answered is on the disk. SQL is kept to what H2 and PostgreSQL both take.
@NullMarked
package app.redress.casefile;

import org.jspecify.annotations.NullMarked;
