/// An open case: who has signed in, what may be asked, and the one way in which anything is changed.
///
/// Each run replaces the findings as a whole; decisions and the audit log are stored separately and stay. A case may
/// be encrypted; its key is then stored next to it, encrypted with a passphrase. A decision is on disk before the call
/// returns. SQL is limited to what both H2 and PostgreSQL accept.
@NullMarked
package app.redress.casefile.session;

import org.jspecify.annotations.NullMarked;
