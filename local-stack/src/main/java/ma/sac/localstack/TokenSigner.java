package ma.sac.localstack;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;

/** Signs the issuer's tokens (ES256) with a key that outlives it. */
public final class TokenSigner {

  public static final Duration PERSON = Duration.ofHours(8);
  static final Duration SERVICE = Duration.ofMinutes(10);

  private final String issuer;
  private final ECKey key;

  private TokenSigner(String issuer, ECKey key) {
    this.issuer = issuer;
    this.key = key;
  }

  /** With the key kept among these secrets. */
  public static TokenSigner keptIn(Secrets secrets, String issuer) {
    return of(secrets.kept("issuer-key", () -> newKey().toJSONString()), issuer);
  }

  /** With a private key written as JWK. */
  public static TokenSigner of(String jwk, String issuer) {
    try {
      return new TokenSigner(issuer, ECKey.parse(jwk));
    } catch (ParseException e) {
      throw new StackFailure("The issuer's key is no JWK: delete it to get a new one", e);
    }
  }

  /** With a key that nobody else knows: its tokens must be refused. */
  public static TokenSigner foreign(String issuer) {
    return new TokenSigner(issuer, newKey());
  }

  /** With a key of its own under the id of another's: its tokens must be refused. */
  public static TokenSigner impostor(String jwk, String issuer) {
    return new TokenSigner(
        issuer, new ECKey.Builder(newKey()).keyID(of(jwk, issuer).key.getKeyID()).build());
  }

  /** A token with exactly these claims, and issuer, time and id. */
  public String sign(Map<String, Object> claims, Duration validity) {
    Instant now = Instant.now();
    JWTClaimsSet.Builder set = new JWTClaimsSet.Builder();
    claims.forEach(set::claim);
    set.issuer(issuer)
        .jwtID(UUID.randomUUID().toString())
        // One that is expired was valid once.
        .issueTime(Date.from(validity.isNegative() ? now.plus(validity.multipliedBy(2)) : now))
        .expirationTime(Date.from(now.plus(validity)));
    try {
      SignedJWT jwt =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.ES256)
                  .type(JOSEObjectType.JWT)
                  .keyID(key.getKeyID())
                  .build(),
              set.build());
      jwt.sign(new ECDSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("cannot sign a token", e);
    }
  }

  Map<String, Object> publicKeys() {
    return new JWKSet(key).toPublicJWKSet().toJSONObject();
  }

  private static ECKey newKey() {
    try {
      return new ECKeyGenerator(Curve.P_256)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.ES256)
          .keyID(UUID.randomUUID().toString())
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("every JDK has P-256", e);
    }
  }
}
