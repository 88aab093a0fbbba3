-- A text as the catalogue is searched: one spelling for "Argane", "l'argan" and "أركان". Small letters a to z, digits and
-- single spaces; no accents, hamza, vowel marks or h; letters that name one sound in the two scripts fall together, as do
-- doubled ones, and a word's last e or s is left out. It is a key to find by, not a transliteration to show.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE FUNCTION search_key(words text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  key text := lower(normalize(words, NFKD));
BEGIN
  -- What NFKD took apart from its letter: accents, hamza and madda, vowel marks; and the stretching stroke.
  key := regexp_replace(key, '[\u0300-\u036F\u0640\u064B-\u065F\u0670]', '', 'g');
  -- The Arabic article, before its letters are like any other.
  key := regexp_replace(key, '(^|[^\u0621-\u06FF])ال', '\1', 'g');
  -- To one letter each; those that have none here (ع, ء, ح, ه) fall away.
  key := translate(key,
    'ابپتثجخدذرزسشصضطظغڭݣگفڤقكلمنويىة٠١٢٣٤٥٦٧٨٩عءحه',
    'abpttjkddrzsxsdtdkkkkfvkklmnuiaa0123456789');
  -- What French and English write with two letters.
  key := replace(replace(key, 'œ', 'oe'), 'æ', 'ae');
  key := regexp_replace(key, 'ch|sh', 'x', 'g');
  key := regexp_replace(key, 'kh|gh|qu', 'k', 'g');
  key := replace(replace(key, 'ph', 'f'), 'ou', 'u');
  key := translate(key, 'cgqwyh', 'kkkui');
  key := regexp_replace(key, '[^a-z0-9]+', ' ', 'g');
  key := regexp_replace(key, '([a-z])\1+', '\1', 'g');
  key := regexp_replace(key, '(\w{3,}?)(es|e|s)\M', '\1', 'g');
  RETURN trim(key);
END $$;

ALTER TABLE product ADD COLUMN search_key text NOT NULL GENERATED ALWAYS AS (search_key(name_fr || ' ' || name_ar)) STORED;
CREATE INDEX product_search ON product USING gin (search_key gin_trgm_ops);

ALTER TABLE cooperative ADD COLUMN search_key text NOT NULL GENERATED ALWAYS AS (search_key(name_fr || ' ' || name_ar)) STORED;
CREATE INDEX cooperative_search ON cooperative USING gin (search_key gin_trgm_ops);
