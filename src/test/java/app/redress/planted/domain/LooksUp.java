package app.redress.planted.domain;

import app.redress.planted.evidence.CallsHome;

/// Breaks the order of the rooms.
public record LooksUp(CallsHome above) {}
