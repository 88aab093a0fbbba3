package ma.sac.kit.imports;

import java.io.Closeable;
import java.util.Iterator;

/** The rows of a list in their order, one at a time in memory; empty lines are none. */
interface ListRows extends Iterator<ListRow>, Closeable {}
