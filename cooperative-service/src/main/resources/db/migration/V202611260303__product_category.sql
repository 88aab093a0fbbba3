-- What products are of: the one list that a product's category is from.
CREATE TABLE product_category (
  code        text    CONSTRAINT product_category_pk PRIMARY KEY CONSTRAINT product_category_code CHECK (code ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  name_fr     text    NOT NULL,
  name_ar     text    NOT NULL,
  needs_onssa boolean NOT NULL,
  created_by  text    NOT NULL,
  created_at  timestamptz NOT NULL DEFAULT now(),
  version     bigint  NOT NULL DEFAULT 1
);
INSERT INTO product_category (code, name_fr, name_ar, needs_onssa, created_by) VALUES
  ('semolina', 'Semoule', 'سميد', true, 'migration'),
  ('couscous', 'Couscous', 'كسكس', true, 'migration'),
  ('lentils', 'Lentilles', 'عدس', true, 'migration'),
  ('chickpeas', 'Pois chiches', 'حمص', true, 'migration'),
  ('olive-oil', 'Huile d''olive', 'زيت الزيتون', true, 'migration'),
  ('dates', 'Dattes', 'تمور', true, 'migration'),
  ('honey', 'Miel', 'عسل', true, 'migration'),
  ('almonds', 'Amandes', 'لوز', true, 'migration'),
  ('dried-figs', 'Figues sèches', 'تين مجفف', true, 'migration'),
  ('dried-herbs', 'Plantes aromatiques séchées', 'أعشاب عطرية مجففة', true, 'migration'),
  ('soap', 'Savon', 'صابون', false, 'migration'),
  ('woven-basket', 'Panier tressé', 'قفة منسوجة', false, 'migration'),
  ('woven-bag', 'Couffin souple', 'قفة مرنة', false, 'migration');
-- What products were of before there was a list; an officer gives it its names.
INSERT INTO product_category (code, name_fr, name_ar, needs_onssa, created_by)
  SELECT DISTINCT category, category, category, false, 'migration' FROM product ON CONFLICT DO NOTHING;
ALTER TABLE product ADD CONSTRAINT product_category_listed FOREIGN KEY (category) REFERENCES product_category;
