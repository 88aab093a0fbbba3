package ma.sac.kit.http;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a creating POST that returns {@code RestResponse} (or {@code Response}): the same {@code
 * Idempotency-Key} and body get the first success again as its status and Location, without a body;
 * the operation and the key's record are one transaction.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {
  /** Whether a request without a key is refused: yes wherever goods, money or rights move. */
  @Nonbinding
  boolean required() default true;
}
