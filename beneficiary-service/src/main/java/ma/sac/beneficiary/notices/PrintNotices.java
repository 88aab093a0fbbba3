package ma.sac.beneficiary.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.sac.beneficiary.BeneficiaryProblem;
import ma.sac.beneficiary.known.KnownSites;
import ma.sac.beneficiary.known.KnownVoucher;
import ma.sac.beneficiary.known.KnownVouchers;
import ma.sac.beneficiary.visibility.Visibility;
import ma.sac.kit.http.Cursor;
import ma.sac.kit.http.Page;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.security.Caller;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Makes the notices of issued vouchers: names from here, tokens from distribution. */
@ApplicationScoped
class PrintNotices {
  private static final Logger LOG = Logger.getLogger(PrintNotices.class);

  private record Found(
      List<FamiliesOfVouchers.Holder> holders,
      Map<UUID, KnownSites.KnownSite> sites,
      String next) {}

  private final KnownVouchers vouchers;
  private final KnownSites sites;
  private final FamiliesOfVouchers families;
  private final Visibility visibility;
  private final Caller caller;
  private final VoucherTokens tokens;

  PrintNotices(
      KnownVouchers vouchers,
      KnownSites sites,
      FamiliesOfVouchers families,
      Visibility visibility,
      Caller caller,
      @RestClient VoucherTokens tokens) {
    this.vouchers = vouchers;
    this.sites = sites;
    this.families = families;
    this.visibility = visibility;
    this.caller = caller;
    this.tokens = tokens;
  }

  Page<Notice> print(UUID campaign, UUID site, LocalDate day, String after, int limit) {
    if (!caller.coversCampaign(campaign)) {
      throw Refusal.notFound();
    }
    UUID from = Cursor.id(after);
    Found found = visibility.asCaller(() -> find(campaign, site, day, from, limit));
    // Outside the transaction: distribution may take its time.
    Map<UUID, VoucherTokens.Token> given = fetch(found.holders());
    List<Notice> notices = new ArrayList<>();
    for (FamiliesOfVouchers.Holder holder : found.holders()) {
      VoucherTokens.Token token = given.get(holder.voucher().voucherId());
      if (token != null) {
        notices.add(notice(holder, found.sites().get(holder.voucher().siteId()), token));
      }
    }
    return new Page<>(notices, found.next());
  }

  private Found find(UUID campaign, UUID site, LocalDate day, UUID from, int limit) {
    Page<KnownVoucher> page =
        Page.of(
            vouchers.issued(campaign, site, day, from, limit),
            limit,
            voucher -> List.of(voucher.voucherId().toString()),
            voucher -> voucher);
    return new Found(
        families.of(page.items(), "notice.print"),
        sites.find(
            page.items().stream()
                .map(KnownVoucher::siteId)
                .filter(Objects::nonNull)
                .distinct()
                .toList()),
        page.next());
  }

  private Map<UUID, VoucherTokens.Token> fetch(List<FamiliesOfVouchers.Holder> holders) {
    if (holders.isEmpty()) {
      return Map.of();
    }
    List<UUID> ids = holders.stream().map(holder -> holder.voucher().voucherId()).toList();
    try {
      return tokens.fetch(caller.person(), new VoucherTokens.Wanted(ids)).items().stream()
          .collect(Collectors.toMap(VoucherTokens.Token::voucherId, Function.identity()));
    } catch (WebApplicationException | ProcessingException unavailable) {
      LOG.warnf("Voucher tokens not given: %s", unavailable.getMessage());
      throw new Refusal(
          BeneficiaryProblem.VOUCHER_TOKENS_UNAVAILABLE,
          "distribution-service did not give the vouchers' tokens");
    }
  }

  private static Notice notice(
      FamiliesOfVouchers.Holder holder, KnownSites.KnownSite site, VoucherTokens.Token token) {
    KnownVoucher voucher = holder.voucher();
    return new Notice(
        voucher.enrolmentId(),
        voucher.voucherId(),
        holder.head().familyName(),
        holder.head().givenName(),
        site == null ? null : site.nameFr(),
        site == null ? null : site.nameAr(),
        voucher.day(),
        voucher.slot(),
        token.token(),
        token.shortCode());
  }
}
