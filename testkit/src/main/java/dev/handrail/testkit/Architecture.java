package dev.handrail.testkit;

import java.math.BigDecimal;

/**
 * The instruction set a function is billed for, with Lambda's list prices.
 *
 * <p>The prices are those of {@code us-east-1}, first tier, without free tier, as the authors knew
 * them on {@value #PRICE_DATE}. They are constants: nothing here asks AWS, whose price list counts.
 */
public enum Architecture {
  /** 64-bit x86. */
  X86_64("0.0000166667"),
  /** 64-bit ARM (Graviton). */
  ARM64("0.0000133334");

  /** The day as of which the prices were noted, an ISO date. */
  public static final String PRICE_DATE = "2026-11-23";

  private static final BigDecimal PER_MILLION_REQUESTS = new BigDecimal("0.20");

  private final BigDecimal perGigabyteSecond;

  Architecture(String perGigabyteSecond) {
    this.perGigabyteSecond = new BigDecimal(perGigabyteSecond);
  }

  /**
   * The price of one gigabyte of memory for one second.
   *
   * @return US dollars
   */
  public BigDecimal pricePerGigabyteSecond() {
    return perGigabyteSecond;
  }

  /**
   * The price of a million requests, the same for each architecture.
   *
   * @return US dollars
   */
  public BigDecimal pricePerMillionRequests() {
    return PER_MILLION_REQUESTS;
  }
}
