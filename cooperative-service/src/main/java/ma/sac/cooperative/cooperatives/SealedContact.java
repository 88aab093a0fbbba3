package ma.sac.cooperative.cooperatives;

/** Contact and bank account as they are kept. */
record SealedContact(byte[] name, byte[] phone, byte[] rib) {}
