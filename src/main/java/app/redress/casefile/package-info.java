/// The case database: one case, one H2 file, accessed through Jdbi; the only package with SQL.
///
/// Each run replaces the findings as a whole; decisions and the audit log are stored separately and stay. A case may
/// be encrypted; its key is then stored next to it, encrypted with a passphrase. A decision is on disk before the call
/// returns. SQL is limited to what both H2 and PostgreSQL accept.
@NullMarked
package app.redress.casefile;

import org.jspecify.annotations.NullMarked;
