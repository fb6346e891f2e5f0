import { countOrdered } from '../negotiation/price.queries';

/** Tells negotiation what is ordered by price lines; the same as the database counts when it keeps the caps. */
countOrdered(async (reader, priceLineIds, institutionId) => {
  const rows = await reader.rows<{ id: string; packs: string }>(
    `SELECT l.price_line_id AS id, sum(purchase_packs_counted(o.state, l.packs, l.packs_confirmed, l.packs_received, l.packs_returned)) AS packs
     FROM purchase_order_line l JOIN purchase_order o ON o.id = l.order_id
     WHERE l.price_line_id = ANY ($1) AND ($2::uuid IS NULL OR l.institution_id = $2) GROUP BY l.price_line_id`,
    [priceLineIds, institutionId],
  );
  return new Map(rows.map(({ id, packs }) => [id, BigInt(packs)]));
});
