package ma.sac.distribution.handovers;

import java.util.UUID;
import ma.sac.distribution.stock.Serial;

/** A line that could be read: the serial is whole; the voucher is null when it is not genuine. */
record Report(HandoverRequest request, Serial serial, UUID voucher) {
  UUID id() {
    return request.handoverId();
  }
}
