package vn.thidua.scoring.indicators.values;

/** How a figure compares with its number: "over 94 %" is known to be more than that. */
public enum Sign {
  EQUAL("="),
  OVER(">"),
  AT_LEAST("≥"),
  UNDER("<"),
  AT_MOST("≤"),
  ABOUT("≈");

  private final String symbol;

  Sign(String symbol) {
    this.symbol = symbol;
  }

  public String symbol() {
    return symbol;
  }

  public boolean exact() {
    return this == EQUAL;
  }
}
