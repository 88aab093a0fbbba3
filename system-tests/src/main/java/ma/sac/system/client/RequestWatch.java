package ma.sac.system.client;

/** Sees each request go out and its answer come in; a test of faults acts at these moments. */
public interface RequestWatch {

  RequestWatch NOBODY = new RequestWatch() {};

  /** A part of the programme begins; the requests that follow are its own. */
  default void stage(String name) {}

  /** It is on its way, nothing was answered yet. */
  default void sent(Service service, String method, String path) {}

  default void answered(Service service, String method, String path, int status) {}

  /** The connection ended before there was an answer, or there never was one. */
  default void unanswered(Service service, String method, String path) {}
}
