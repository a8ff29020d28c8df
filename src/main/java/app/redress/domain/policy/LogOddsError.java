package app.redress.domain.policy;

/// How far the probabilities stated in one case may be off together: true log-odds = slope x stated log-odds + shift +
/// a normal error that the whole case shares. The shift grows with how much of the money is unclear, because where
/// thieves do not behave as known the evidence says too little of them.
///
/// @param slope below 1 where what is stated is bolder than it should be
/// @param shift of a case in which everything is clear
/// @param unclear added for each unit of the square root of the unclear share of the money
/// @param sd standard deviation of the error of a case in which everything is clear
/// @param spread added to it for each unit of the square root of the unclear share of the money
public record LogOddsError(double slope, double shift, double unclear, double sd, double spread) {
    public LogOddsError {
        if (!(slope > 0) || !(sd >= 0) || !(spread >= 0)) {
            throw new IllegalArgumentException("slope " + slope + ", standard deviation " + sd + " + " + spread);
        }
    }

    /// The shift of a case before its error is drawn.
    ///
    /// @param share unclear share of the money, 0 to 1
    public double shiftOf(double share) {
        return shift + unclear * StrictMath.sqrt(share);
    }

    /// The standard deviation of a case's error.
    ///
    /// @param share unclear share of the money, 0 to 1
    public double sdOf(double share) {
        return sd + spread * StrictMath.sqrt(share);
    }
}
