package app.redress.casefile.links;

import app.redress.casefile.query.TwinQuery;

/// Something that accounts have in common, and how many of them have it.
public record Shared(TwinQuery thing, long accounts) {}
