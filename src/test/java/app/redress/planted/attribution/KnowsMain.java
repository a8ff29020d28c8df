package app.redress.planted.attribution;

import app.redress.planted.Main;

/// Breaks the order of the rooms.
public record KnowsMain(Main above) {}
