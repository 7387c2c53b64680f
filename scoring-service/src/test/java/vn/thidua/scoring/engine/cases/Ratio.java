package vn.thidua.scoring.engine.cases;

import java.math.BigDecimal;
import java.math.BigInteger;

/** An exact fraction in the most obvious form, as {@link PlainScoring} needs it. */
record Ratio(BigInteger over, BigInteger under) implements Comparable<Ratio> {

  static final Ratio ZERO = of("0");
  static final Ratio ONE = of("1");
  static final Ratio TWO = of("2");

  Ratio {
    if (under.signum() == 0) {
      throw new ArithmeticException("Fraction over 0");
    }
    if (under.signum() < 0) {
      over = over.negate();
      under = under.negate();
    }
    BigInteger common = over.gcd(under);
    over = over.divide(common);
    under = under.divide(common);
  }

  static Ratio of(String decimal) {
    String text = decimal.startsWith("-") ? decimal.substring(1) : decimal;
    int point = text.indexOf('.');
    int decimals = point < 0 ? 0 : text.length() - point - 1;
    BigInteger digits = new BigInteger(text.replace(".", ""));
    return new Ratio(
        decimal.startsWith("-") ? digits.negate() : digits, BigInteger.TEN.pow(decimals));
  }

  Ratio plus(Ratio other) {
    return new Ratio(
        over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
  }

  Ratio minus(Ratio other) {
    return plus(new Ratio(other.over.negate(), other.under));
  }

  Ratio times(Ratio other) {
    return new Ratio(over.multiply(other.over), under.multiply(other.under));
  }

  Ratio dividedBy(Ratio other) {
    return new Ratio(over.multiply(other.under), under.multiply(other.over));
  }

  Ratio min(Ratio other) {
    return compareTo(other) <= 0 ? this : other;
  }

  Ratio max(Ratio other) {
    return compareTo(other) >= 0 ? this : other;
  }

  boolean isZero() {
    return over.signum() == 0;
  }

  /** Half up, for fractions that are not negative. */
  Ratio rounded(int decimals) {
    BigInteger unit = BigInteger.TEN.pow(decimals);
    BigInteger doubled = over.multiply(unit).shiftLeft(1).add(under);
    return new Ratio(doubled.divide(under.shiftLeft(1)), unit);
  }

  BigDecimal toDecimal(int decimals) {
    BigInteger unit = BigInteger.TEN.pow(decimals);
    BigInteger[] digits = over.multiply(unit).divideAndRemainder(under);
    if (digits[1].signum() != 0) {
      throw new ArithmeticException(this + " has more than " + decimals + " decimals");
    }
    return new BigDecimal(digits[0], decimals);
  }

  @Override
  public int compareTo(Ratio other) {
    return over.multiply(other.under).compareTo(other.over.multiply(under));
  }
}
