package vn.thidua.scoring.schemes.api;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A decimal of a size that can be stored and computed with. The limits stand beside the digits
 * because the count of digits of a number like {@code 1e2147483647} overflows.
 */
@Digits(integer = 12, fraction = 10)
@DecimalMin("-999999999999")
@DecimalMax("999999999999")
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@interface Amount {

  /** For the contract: the one made of {@code @Digits} knows no sign. */
  String PATTERN = "^-?\\d{1,12}([.]\\d{1,10})?$";

  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
