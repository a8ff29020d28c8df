/// The clients (devices, browsers) that visited an account, cut into sessions, and the features that signals ask
/// about.
@NullMarked
package app.redress.attribution.clients;

import org.jspecify.annotations.NullMarked;
