import type { MigrationInterface, QueryRunner } from 'typeorm';
import { diagnoses } from './data/diagnoses';

/** The coded diagnoses, with what they are searched by: code, Chinese characters, initials of the pinyin, English words. */
export class Diagnoses1763800200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE diagnosis (
        code text CONSTRAINT diagnosis_pk PRIMARY KEY CONSTRAINT diagnosis_code_form CHECK (code ~ '^[A-Z][0-9]{2}(\\.[0-9A-Za-z]{1,8})?$'),
        name_zh text NOT NULL,
        name_en text NOT NULL,
        -- First letters of the pinyin of the name, and of each other name.
        initials text NOT NULL,
        -- Other names in use, divided by spaces.
        aliases text NOT NULL DEFAULT '',
        -- Each Chinese character is a word of its own here, so that trigrams find also one or two of them.
        search_text text NOT NULL GENERATED ALWAYS AS (
          lower(code || ' ' || replace(code, '.', '') || ' ' || initials || ' ' || aliases || ' ' || name_en)
          || regexp_replace(lower(name_zh || ' ' || aliases), '\\s*(\\S)', ' \\1', 'g') || ' ') STORED
      );
      CREATE INDEX diagnosis_search_index ON diagnosis USING gin (search_text gin_trgm_ops);
    `);
    await db.query(
      `INSERT INTO diagnosis (code, name_zh, initials, name_en, aliases)
       SELECT split_part(line, '|', 1), split_part(line, '|', 2), split_part(line, '|', 3), split_part(line, '|', 4), split_part(line, '|', 5)
       FROM unnest($1::text[]) AS line`,
      [diagnoses.trim().split('\n')],
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE diagnosis');
  }
}
