/// The clients (devices, browsers) that visited an account, their sessions, and the features on which signals are
/// based.
@NullMarked
package app.redress.attribution.clients;

import org.jspecify.annotations.NullMarked;
