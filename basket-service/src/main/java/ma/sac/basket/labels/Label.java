package ma.sac.basket.labels;

/** What a basket's label shows; the QR code is the address. */
record Label(String serial, String code, String url) {}
