/// Signals: questions about a client or a transaction whose answers are evidence for or against a takeover.
@NullMarked
package app.redress.attribution.signals;

import org.jspecify.annotations.NullMarked;
