package app.redress.simulation.world;

/// The IP address of an access.
///
/// @param country ISO 3166 alpha-2 of the address, as in a country database
/// @param foreign whether that differs from the service's country
public record ClientAddress(String ip, String country, boolean foreign) {}
