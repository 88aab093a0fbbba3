package ma.sac.kit.jobs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "sac.jobs")
interface JobsConfig {
  /** A killed instance's job is taken over after this, in the database's time. */
  @WithDefault("10s")
  Duration lease();

  @WithDefault("200ms")
  Duration poll();

  @WithDefault("2")
  int workers();

  /** Failures after which a job ends as FAILED; an outage of the database does not count. */
  @WithDefault("5")
  int attempts();
}
