package ma.sac.system.dirty;

import com.fasterxml.jackson.databind.node.ObjectNode;
import ma.sac.system.programme.HandingOver;
import ma.sac.system.programme.VoucherHeld;

/**
 * What a device kept of a hand-over while it had no network.
 *
 * @param genuine false when what it was shown is no voucher of ours
 */
record DeviceReport(HandingOver.Pair pair, ObjectNode body, boolean genuine) {

  String id() {
    return body.get("handoverId").asText();
  }

  String serial() {
    return pair.serial();
  }

  VoucherHeld voucher() {
    return pair.voucher();
  }
}
