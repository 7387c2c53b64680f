package vn.thidua.scoring.engine.cases;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Seeded chance, in the shapes that cases are made of. */
public final class Dice {

  private final Random random;

  public Dice(long seed) {
    this.random = new Random(seed);
  }

  /** From the first to the last number, both included. */
  public int between(int first, int last) {
    return first + random.nextInt(last - first + 1);
  }

  public boolean percent(int chance) {
    return random.nextInt(100) < chance;
  }

  public <T> T oneOf(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }

  public void shuffle(List<?> things) {
    Collections.shuffle(things, random);
  }

  /** A number of the given number of decimals, from 0 to the greatest. */
  public BigDecimal decimal(BigDecimal greatest, int decimals) {
    BigInteger steps = greatest.movePointRight(decimals).toBigInteger();
    BigInteger step = new BigInteger(steps.bitLength() + 16, random).mod(steps.add(BigInteger.ONE));
    return new BigDecimal(step, decimals);
  }

  /** Mostly small whole numbers, so that equals and zeros come up; now and then long ones. */
  public BigDecimal measure() {
    return switch (between(0, 9)) {
      case 0, 1, 2, 3, 4 -> BigDecimal.valueOf(between(0, 6));
      case 5, 6 -> BigDecimal.valueOf(between(0, 120));
      case 7 -> decimal(BigDecimal.valueOf(10), 1);
      case 8 -> decimal(BigDecimal.valueOf(1000), between(2, 4));
      default -> decimal(new BigDecimal("1e15"), between(0, 9));
    };
  }

  /** Like {@link #measure}, but never 0. */
  public BigDecimal positiveMeasure() {
    BigDecimal measure = measure();
    return measure.signum() == 0 ? BigDecimal.valueOf(between(1, 5)) : measure;
  }

  /** Writes a number in one of the ways it may come in. */
  public String written(BigDecimal number) {
    if (percent(5)) {
      return number.setScale(Math.max(number.scale(), 0) + 2).toPlainString();
    }
    return number.toPlainString();
  }
}
