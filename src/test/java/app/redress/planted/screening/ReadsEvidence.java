package app.redress.planted.screening;

import app.redress.planted.evidence.CallsHome;

/// An engine that drags in a room compiled for a newer Java.
public record ReadsEvidence(CallsHome evidence) {}
