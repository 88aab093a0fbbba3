package ma.sac.system.programme;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** What this run asked for and was answered: what it judges the suite by. */
public final class History {

  /** How many attacks each promise must stand, by its number. */
  public final Map<Integer, Integer> attacks =
      new TreeMap<>(Map.of(1, 2, 2, 1, 3, 4, 4, 1, 5, 4, 8, 1));

  /** What a stage compared itself, as part of the promise that it is about. */
  public final List<Compared> compared = new CopyOnWriteArrayList<>();

  /** By type, the subjects of the facts that this run brought about. */
  public final Map<String, Set<String>> facts = new LinkedHashMap<>();

  public final Map<String, String> cooperatives = new LinkedHashMap<>();

  /** Ids of those that women lead. */
  public final Set<String> womenLed = new HashSet<>();

  public final Map<String, String> products = new LinkedHashMap<>();
  public final Map<String, OfferMade> offers = new LinkedHashMap<>();
  public final Map<String, String> partners = new LinkedHashMap<>();
  public final Map<String, String> warehouses = new LinkedHashMap<>();
  public final Map<String, String> zones = new LinkedHashMap<>();
  public final Map<String, String> sites = new LinkedHashMap<>();
  public final Map<String, Integer> vehicles = new LinkedHashMap<>();

  public String modelId = "";
  public int modelVersion;
  public String campaignId = "";
  public String campaignCode = "";
  public BigDecimal pledged = BigDecimal.ZERO;
  public BigDecimal signed = BigDecimal.ZERO;
  public BigDecimal received = BigDecimal.ZERO;
  public BigDecimal authorised = BigDecimal.ZERO;

  public String planId = "";

  /** The plan as it was proposed: what it costs, and what by its solver no plan could cost less. */
  public BigDecimal planAmount = BigDecimal.ZERO;

  public BigDecimal cheapestPossible = BigDecimal.ZERO;
  public BigDecimal planGapPercent = BigDecimal.ZERO;
  public int offersWeighed;
  public int offersExplained;
  public int offersLeftOut;
  public final Map<String, OrderMade> orders = new LinkedHashMap<>();
  public BigDecimal accepted = BigDecimal.ZERO;
  public BigDecimal paid = BigDecimal.ZERO;
  public final Map<String, BigDecimal> payments = new LinkedHashMap<>();
  public final Map<String, LotReceived> lots = new LinkedHashMap<>();
  public int rejectedUnits;
  public final Set<String> lotsReleased = new HashSet<>();

  /** Of each offer in the plan, what was left just before its orders were placed. */
  public final Map<String, Integer> leftBefore = new LinkedHashMap<>();

  /** What each cooperative's goods were worth that we accepted. */
  public final Map<String, BigDecimal> acceptedOf = new LinkedHashMap<>();

  /** What goods were rejected or came short, as the cause of the ODCO's help, by its subject. */
  public final Set<String> causesOfHelp = new LinkedHashSet<>();

  /** The ODCO's help that we know of, by its id. */
  final Map<String, HelpGiven> help = new LinkedHashMap<>();

  public final Map<String, List<SerialRange>> assembled = new LinkedHashMap<>();

  /** The public code on each basket's label, by serial. */
  public final Map<String, String> labels = new LinkedHashMap<>();

  public long rowsAccepted;

  /** Of so many families at least a row was known: each is one duplicate, however often it came. */
  public long familiesKnown;

  public int verified;
  public String listId = "";
  public long enrolled;
  public long basketsGranted;
  public long duplicatesPrevented;

  /** Of each site, by day, how many the plan wants there. */
  public final Map<String, Map<String, Integer>> planned = new LinkedHashMap<>();

  public final Map<String, VoucherHeld> vouchers = new ConcurrentHashMap<>();
  public final Map<String, List<SerialRange>> shipments = new LinkedHashMap<>();
  public final Map<String, List<String>> serialsAtSite = new LinkedHashMap<>();
  public final Map<String, Given> given = new ConcurrentHashMap<>();

  /** Baskets that left without a right, by serial. */
  public final Map<String, Given> withoutRight = new LinkedHashMap<>();

  /** Baskets set aside or back in the warehouse, by serial, and where they are now. */
  public final Map<String, String> aside = new LinkedHashMap<>();

  /** Incidents that nobody has resolved, by id. */
  public final Map<String, IncidentOpened> open = new LinkedHashMap<>();

  public final Set<String> revoked = new LinkedHashSet<>();
  public final AtomicLong batchLines = new AtomicLong();
  public final AtomicLong batchLinesRepeated = new AtomicLong();
  public final AtomicLong sameVerdicts = new AtomicLong();

  public final List<Refused> refusals = new CopyOnWriteArrayList<>();

  /** Answers that third parties may see, kept to be searched for families. */
  public final List<byte[]> shownToOthers = new CopyOnWriteArrayList<>();

  public void compare(int invariant, String what, Object ours, Object theirs) {
    compared.add(new Compared(invariant, what, ours, theirs));
  }

  public synchronized void fact(String type, String subject) {
    facts.computeIfAbsent(type, any -> new LinkedHashSet<>()).add(subject);
  }

  public Set<String> facts(String type) {
    return facts.getOrDefault(type, Set.of());
  }

  public int basketsAssembled() {
    return assembled.values().stream()
        .flatMap(Collection::stream)
        .mapToInt(SerialRange::size)
        .sum();
  }

  /** Rights that still stand: nobody came, or nothing was there to give. */
  public int vouchersUnused() {
    return vouchers.size() - given.size() - revoked.size();
  }

  /** Paid in advance for goods that never came. */
  public BigDecimal receivable() {
    return orders.values().stream()
        .map(order -> payments.getOrDefault(order.id(), BigDecimal.ZERO).subtract(order.amount()))
        .map(BigDecimal.ZERO::max)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The cooperatives that have an order of us, and did not lose all of it. */
  public Set<String> suppliers() {
    Set<String> suppliers = new LinkedHashSet<>();
    orders.values().stream()
        .filter(order -> order.amount().signum() > 0)
        .forEach(order -> suppliers.add(order.cooperativeId()));
    return suppliers;
  }

  /** How much of the help that we know of is for who supplies this campaign. */
  long helpThatCounts() {
    Set<String> suppliers = suppliers();
    return help.values().stream()
        .filter(given -> !given.orderId().isEmpty() || suppliers.contains(given.cooperativeId()))
        .count();
  }

  /** How much of the help that an order was the cause of has ended. */
  int closedHelpOfOrders() {
    return (int)
        facts("support-action.closed").stream()
            .filter(id -> !help.get(id).orderId().isEmpty())
            .count();
  }

  public BigDecimal committed() {
    return orders.values().stream().map(OrderMade::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
