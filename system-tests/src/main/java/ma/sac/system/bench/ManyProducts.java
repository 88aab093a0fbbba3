package ma.sac.system.bench;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A catalogue of any size, made in the database itself: the same names, cooperatives and ids
 * whenever it is made. A hundred products a cooperative, each named by its goods, a quality, a
 * brand that few share, and a weight.
 */
final class ManyProducts {
  private static final int OF_ONE = 100;

  private static final List<String> FRENCH =
      List.of(
          "Huile d'argan",
          "Huile d'olive",
          "Miel de thym",
          "Couscous d'orge",
          "Amlou aux amandes",
          "Safran en filaments",
          "Dattes Mejhoul",
          "Figues séchées",
          "Savon noir",
          "Eau de rose",
          "Semoule de blé dur",
          "Lentilles",
          "Pois chiches",
          "Câpres",
          "Thé à la menthe",
          "Vinaigre de pomme");
  private static final List<String> ARABIC =
      List.of(
          "زيت أركان",
          "زيت الزيتون",
          "عسل الزعتر",
          "كسكس الشعير",
          "أملو باللوز",
          "زعفران",
          "تمر المجهول",
          "تين مجفف",
          "صابون بلدي",
          "ماء الورد",
          "سميد القمح الصلب",
          "عدس",
          "حمص",
          "كبار",
          "شاي بالنعناع",
          "خل التفاح");
  private static final List<String> FRENCH_QUALITY =
      List.of("biologique", "de montagne", "traditionnel", "du terroir", "premier choix");
  private static final List<String> ARABIC_QUALITY =
      List.of("بيولوجي", "جبلي", "تقليدي", "بلدي", "ممتاز");
  private static final List<String> COMMUNES =
      List.of("02.411.01.23", "06.141.01.10", "07.427.07.23", "08.401.01.05", "09.273.05.11");

  private ManyProducts() {}

  /** Replaces whatever catalogue there is. */
  static void make(Connection database, int products) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute("TRUNCATE cooperative CASCADE");
      // Ids that come in no order, and words that few numbers share.
      statement.execute(
          """
          CREATE FUNCTION pg_temp.made_id(kind text, n integer) RETURNS uuid LANGUAGE sql IMMUTABLE AS
            $$ SELECT md5(kind || n)::uuid $$;
          CREATE FUNCTION pg_temp.brand(n integer) RETURNS text LANGUAGE sql IMMUTABLE AS
            $$ SELECT translate(left(md5('brand' || n % 5000), 7), '0123456789', 'aeiouklmnr') $$
          """);
    }
    run(
        database,
        """
        INSERT INTO cooperative (id, registration_number, name_fr, name_ar, territory, territory_path, sector, members, women, youth,
          women_led, ice, contact_name, contact_phone, rib, status, rural, evidence, created_by, version)
        SELECT pg_temp.made_id('cooperative', n), '99/' || n, 'Coopérative ' || pg_temp.brand(n), 'تعاونية ' || n, commune,
          ARRAY[commune, split_part(commune, '.', 1) || '.' || split_part(commune, '.', 2), split_part(commune, '.', 1)],
          'FOOD', 40, 20, 10, n % 3 = 0, '001994387000034', '', '', '', 'VERIFIED', true, 'bench', 'bench', 1
        FROM generate_series(1, ?) n, LATERAL (SELECT (?::text[])[1 + n % 5] AS commune) place
        """,
        Math.max(1, products / OF_ONE),
        array(database, COMMUNES));
    run(
        database,
        "INSERT INTO product_category (code, name_fr, name_ar, needs_onssa, created_by) SELECT 'category-' || n, 'Catégorie', 'صنف', false, 'bench' FROM generate_series(0, ?) n ON CONFLICT DO NOTHING",
        15);
    run(
        database,
        """
        INSERT INTO product (id, cooperative_id, kind, category, name_fr, name_ar, unit, net_weight_grams, shelf_life_days, active, created_by, version)
        SELECT pg_temp.made_id('product', n), pg_temp.made_id('cooperative', 1 + (n - 1) / ?), CASE WHEN n % 13 = 0 THEN 'CONTAINER' ELSE 'CONTENT' END,
          'category-' || n % 16,
          concat_ws(' ', (?::text[])[1 + n % 16], (?::text[])[1 + n / 16 % 5], initcap(pg_temp.brand(n)), 100 * (1 + n % 10) || ' g'),
          concat_ws(' ', (?::text[])[1 + n % 16], (?::text[])[1 + n / 16 % 5], 100 * (1 + n % 10) || ' غ'),
          'piece', 100 * (1 + n % 10), 365, true, 'bench', 1
        FROM generate_series(1, ?) n
        """,
        OF_ONE,
        array(database, FRENCH),
        array(database, FRENCH_QUALITY),
        array(database, ARABIC),
        array(database, ARABIC_QUALITY),
        products);
    try (Statement statement = database.createStatement()) {
      statement.execute("VACUUM ANALYZE product, cooperative");
    }
  }

  private static void run(Connection database, String text, Object... arguments)
      throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(text)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      statement.executeUpdate();
    }
  }

  private static Array array(Connection database, List<String> words) throws SQLException {
    return database.createArrayOf("text", words.toArray());
  }
}
