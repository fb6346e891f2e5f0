import type { FigureRecord } from './figures.queries';
import type { FigureMonth } from './figures.rules';

/**
 * Figures of months as they were kept, and whether they still stand: everything that was committed and tells of their days was seen when they
 * were reckoned, by the same limits, in this cluster.
 */

interface Reader {
  rows<Row>(sql: string, parameters: unknown[]): Promise<Row[]>;
}

/** What of a figure is kept: whose it is follows from where it is kept. */
export type KeptSum = Pick<FigureRecord, 'code' | 'teamId' | 'doctorId' | 'numerator' | 'denominator'>;

/** A month of a house as it was reckoned. */
export interface KeptMonth {
  readonly institutionId: string;
  readonly month: string;
  readonly keptAt: Date;
  /** Whether it would be the same now. */
  readonly stands: boolean;
  readonly sums: readonly KeptSum[];
}

/** What is kept of houses and months for the days that are looked at, by the limits of today. */
export function keptMonths(
  reader: Reader,
  houses: readonly string[],
  months: readonly FigureMonth[],
  limits: object,
): Promise<KeptMonth[]> {
  return reader.rows<KeptMonth>(
    `SELECT k.institution_id AS "institutionId", k.month, k.kept_at AS "keptAt", k.sums, NOT EXISTS (
       SELECT FROM care_figure_change c WHERE c.institution_id = k.institution_id AND c.since <= k.as_of AND ${unseen('c', 'k')}) AS stands
     FROM care_figure_month k JOIN unnest($2::date[], $3::date[]) AS m(month, as_of) ON m.month = k.month AND m.as_of = k.as_of
     WHERE k.institution_id = ANY ($1) AND k.limits = $4::jsonb AND k.cluster = ${thisCluster}`,
    [houses, months.map(({ month }) => month), months.map(({ asOf }) => asOf), JSON.stringify(limits)],
  );
}

/** Whether a month was reckoned without a change. */
export const unseen = (change: string, month: string): string =>
  `NOT pg_visible_in_snapshot((${change}.tx::text)::xid8, ${month}.snapshot::pg_snapshot)`;

/** Transactions are counted by cluster. */
export const thisCluster = '(SELECT system_identifier::text FROM pg_control_system())';
