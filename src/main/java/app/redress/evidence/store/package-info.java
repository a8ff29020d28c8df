/// What is kept of every accepted row on disk, by account, so that no file is read twice.
@NullMarked
package app.redress.evidence.store;

import org.jspecify.annotations.NullMarked;
