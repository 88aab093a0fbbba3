package ma.sac.system.client;

/** Sees each request go out and its answer come in; a test of faults acts at these moments. */
public interface RequestWatch {

  RequestWatch NOBODY = new RequestWatch() {};

  /** It is on its way, nothing was answered yet. */
  default void sent(Service service, String method, String path) {}

  default void answered(Service service, String method, String path, int status) {}
}
