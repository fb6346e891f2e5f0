import type { Transaction } from '../platform/database/transaction';

/** The group whose catalogue and purchases the demo has. */
const groupCode = 'JD-N';

/**
 * Income of that group's houses in the last twelve whole months, of which drugs are a third at hospitals and half at centres, a little less each
 * month: invented, decided by hashes of codes.
 */
export async function seedSavings(tx: Transaction, now: Date): Promise<void> {
  await tx.rows(
    `WITH batch AS (
       INSERT INTO monthly_fact_batch (id, source, content_sha256, imported_at)
       VALUES (md5('demo income')::uuid, '演示用收入月报（虚构） Monthly income of the demo (invented)', encode(sha256(convert_to('demo income', 'UTF8')), 'hex'), $2) RETURNING id
     ), house AS (
       SELECT m.institution_id, i.tier IN ('CITY', 'DISTRICT') AS is_hospital, abs(hashtext(i.code)::bigint) % 1000 AS dice FROM membership m
         JOIN medical_group g ON g.id = m.group_id AND g.code = $1 JOIN institution i ON i.id = m.institution_id WHERE m.role <> 'CITY_PARTNER' AND m.during @> group_today()
     ), income AS (
       SELECT institution_id, is_hospital, nth, (date_trunc('month', $2::timestamptz AT TIME ZONE 'Asia/Shanghai') - make_interval(months => nth))::date AS month,
         (CASE WHEN is_hospital THEN 28000000 + dice * 12000 ELSE 2400000 + dice * 1500 END)::bigint * (100 + (dice + nth * 37) % 9) AS fen
       FROM house CROSS JOIN generate_series(1, 12) nth)
     INSERT INTO monthly_fact (id, batch_id, institution_id, month, code, value)
     SELECT md5(concat_ws(' ', institution_id, month, kind.code))::uuid, batch.id, institution_id, month, kind.code,
       CASE kind.code WHEN 'MEDICAL_INCOME' THEN fen ELSE fen * (CASE WHEN is_hospital THEN 310 ELSE 470 END + nth * 2 + (fen / 100 % 17)) / 1000 END
     FROM income CROSS JOIN batch CROSS JOIN (VALUES ('MEDICAL_INCOME'), ('DRUG_INCOME')) AS kind(code)`,
    [groupCode, now],
  );
}
