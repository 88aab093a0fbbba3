-- Points of a family by a versioned set of rules. A published version never changes.
CREATE TABLE scorecard (
  version      integer CONSTRAINT scorecard_pk PRIMARY KEY,
  name_fr      text    NOT NULL,
  name_ar      text    NOT NULL,
  published_on date    NOT NULL
);

-- A rule gives its points when the fact lies between at_least and at_most, or equals the word.
CREATE TABLE scorecard_rule (
  version  integer NOT NULL CONSTRAINT scorecard_rule_version REFERENCES scorecard,
  position integer NOT NULL,
  fact     text    NOT NULL CONSTRAINT scorecard_rule_fact CHECK (fact IN ('HOUSEHOLD_SIZE', 'DEPENDANTS', 'DISABILITY', 'WIDOW_OR_SINGLE_HEAD', 'INCOME_LOSS', 'HOUSING')),
  at_least integer,
  at_most  integer,
  word     text,
  points   integer NOT NULL CONSTRAINT scorecard_rule_points CHECK (points >= 0),
  text_fr  text    NOT NULL,
  text_ar  text    NOT NULL,
  CONSTRAINT scorecard_rule_pk PRIMARY KEY (version, position),
  CONSTRAINT scorecard_rule_one_test CHECK ((word IS NULL) <> (at_least IS NULL AND at_most IS NULL))
);

INSERT INTO scorecard VALUES (1, 'Grille de vulnérabilité 2020', 'شبكة الهشاشة 2020', '2020-04-01');
INSERT INTO scorecard_rule (version, position, fact, at_least, at_most, word, points, text_fr, text_ar) VALUES
  (1,  1, 'HOUSEHOLD_SIZE',       3,  4,    NULL,         2, 'Ménage de 3 ou 4 personnes',             'أسرة من 3 أو 4 أفراد'),
  (1,  2, 'HOUSEHOLD_SIZE',       5,  7,    NULL,         4, 'Ménage de 5 à 7 personnes',              'أسرة من 5 إلى 7 أفراد'),
  (1,  3, 'HOUSEHOLD_SIZE',       8,  NULL, NULL,         6, 'Ménage de 8 personnes ou plus',          'أسرة من 8 أفراد أو أكثر'),
  (1,  4, 'DEPENDANTS',           1,  2,    NULL,         2, '1 ou 2 personnes à charge',              'شخص أو شخصان تحت الكفالة'),
  (1,  5, 'DEPENDANTS',           3,  4,    NULL,         4, '3 ou 4 personnes à charge',              '3 أو 4 أشخاص تحت الكفالة'),
  (1,  6, 'DEPENDANTS',           5,  NULL, NULL,         6, '5 personnes à charge ou plus',           '5 أشخاص تحت الكفالة أو أكثر'),
  (1,  7, 'DISABILITY',           NULL, NULL, 'YES',      5, 'Une personne en situation de handicap',  'شخص في وضعية إعاقة'),
  (1,  8, 'WIDOW_OR_SINGLE_HEAD', NULL, NULL, 'YES',      4, 'Veuve, ou parent seul',                  'أرملة أو معيل وحيد'),
  (1,  9, 'INCOME_LOSS',          NULL, NULL, 'YES',      6, 'Perte de revenu pendant la crise',       'فقدان الدخل خلال الأزمة'),
  (1, 10, 'HOUSING',              NULL, NULL, 'SLUM',     5, 'Habitat insalubre',                      'سكن غير لائق'),
  (1, 11, 'HOUSING',              NULL, NULL, 'PRECARIOUS', 4, 'Logement précaire',                    'سكن هش'),
  (1, 12, 'HOUSING',              NULL, NULL, 'RENTED',   2, 'Logement loué',                          'سكن مكترى');
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON scorecard, scorecard_rule FROM ${runtime_role};
