package vn.thidua.scoring.verifier.arithmetic;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** An exact fraction in lowest terms, its denominator greater than 0. */
public record Fraction(BigInteger over, BigInteger under) implements Comparable<Fraction> {

  public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);
  public static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);
  static final Fraction TWO = new Fraction(BigInteger.TWO, BigInteger.ONE);

  /** Of numbers longer than any that a sheet or a ranking can hold nothing is computed. */
  private static final Pattern SHORTEST_DECIMAL =
      Pattern.compile("0|-?(?:[1-9][0-9]{0,29}(?:\\.[0-9]{0,17}[1-9])?|0\\.[0-9]{0,17}[1-9])");

  public Fraction {
    if (under.signum() == 0) {
      throw new ArithmeticException("Fraction over 0");
    }
    if (under.signum() < 0) {
      over = over.negate();
      under = under.negate();
    }
    BigInteger common = over.gcd(under);
    if (!common.equals(BigInteger.ONE)) {
      over = over.divide(common);
      under = under.divide(common);
    }
  }

  /** Whether it is a decimal in its plain shortest form: no exponent, no zeros to spare. */
  public static boolean isDecimal(String text) {
    return SHORTEST_DECIMAL.matcher(text).matches();
  }

  /** The number that a decimal says, whatever its form. */
  public static Fraction of(String decimal) {
    BigDecimal number = new BigDecimal(decimal);
    return number.scale() > 0
        ? new Fraction(number.unscaledValue(), BigInteger.TEN.pow(number.scale()))
        : new Fraction(number.toBigIntegerExact(), BigInteger.ONE);
  }

  public Fraction plus(Fraction other) {
    return new Fraction(
        over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
  }

  Fraction minus(Fraction other) {
    return plus(new Fraction(other.over.negate(), other.under));
  }

  Fraction times(Fraction other) {
    return new Fraction(over.multiply(other.over), under.multiply(other.under));
  }

  Fraction dividedBy(Fraction other) {
    return new Fraction(over.multiply(other.under), under.multiply(other.over));
  }

  Fraction min(Fraction other) {
    return compareTo(other) <= 0 ? this : other;
  }

  Fraction max(Fraction other) {
    return compareTo(other) >= 0 ? this : other;
  }

  int sign() {
    return over.signum();
  }

  boolean isWhole() {
    return under.equals(BigInteger.ONE);
  }

  /** Whether so many decimals are enough to write it. */
  boolean hasAtMost(int decimals) {
    return BigInteger.TEN.pow(decimals).mod(under).signum() == 0;
  }

  /** Half up, for what is not negative. */
  Fraction rounded(int decimals) {
    BigInteger unit = BigInteger.TEN.pow(decimals);
    BigInteger doubled = over.multiply(unit).shiftLeft(1).add(under);
    return new Fraction(doubled.divide(under.shiftLeft(1)), unit);
  }

  /** As a decimal with exactly so many decimals, which have to be enough. */
  public BigDecimal decimal(int decimals) {
    return new BigDecimal(over).divide(new BigDecimal(under)).setScale(decimals);
  }

  /** As a decimal in its plain shortest form. */
  @Override
  public String toString() {
    BigDecimal number = new BigDecimal(over).divide(new BigDecimal(under));
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  @Override
  public int compareTo(Fraction other) {
    return over.multiply(other.under).compareTo(other.over.multiply(under));
  }
}
