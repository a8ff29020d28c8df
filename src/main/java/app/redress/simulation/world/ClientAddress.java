package app.redress.simulation.world;

/// Where an access came from.
///
/// @param country ISO 3166 alpha-2 of the address, as a country database would say
/// @param foreign whether that is not the service's own country
public record ClientAddress(String ip, String country, boolean foreign) {}
