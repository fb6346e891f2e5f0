import type { TFunction } from 'i18next';
import type { SupplyFigureRowsQuery, SupplyFigureSplit } from '../gql/graphql';
import { nameOf } from '../ui/format';
import type { Row } from './FigureRows';
import { type Figure, monthText, partName } from './figureText';

/** Figures and their rows as sheets. */

/** How many rows a sheet takes. */
export const rowsMost = 5_000;

const asNumber = (value: string | null | undefined) => (value == null ? null : Number(value));

/** All figures: of the period, month by month, and taken apart. */
export async function exportFigures(
  t: TFunction,
  figures: readonly Figure[],
  by: SupplyFigureSplit,
  period: string,
): Promise<void> {
  const { exportSheet } = await import('../ui/exportSheet');
  const line = (figure: Figure, of: string, { value, numerator, denominator }: Figure['total']) => [
    t(`savings.code.${figure.code}`),
    of,
    asNumber(value),
    ...[numerator, denominator].map(amount => (figure.unit === 'YUAN' ? { yuan: amount } : Number(amount))),
  ];
  await exportSheet(
    `${t('savings.title')} ${period}`,
    [t('savings.figure'), t('savings.month'), t('savings.value'), t('savings.numerator'), t('savings.denominator')],
    figures.flatMap(figure => [
      line(figure, figure.isNow ? t('savings.today') : t('savings.wholePeriod'), figure.total),
      ...figure.months.map(month => line(figure, monthText(month.month), month)),
      ...figure.parts.map(share => line(figure, partName(by, share), share)),
    ]),
  );
}

type Page = SupplyFigureRowsQuery['supplyFigureRows'];

/** The rows of a figure, read page by page; answers whether all of them fitted. */
export async function exportRows(
  t: TFunction,
  figure: Figure,
  read: (after: string | null | undefined) => Promise<Page | undefined>,
): Promise<boolean> {
  const rows: Row[] = [];
  let page = await read(null);
  while (page) {
    rows.push(...page.edges.map(({ node }) => node));
    if (!page.pageInfo.hasNextPage || rows.length >= rowsMost) break;
    page = await read(page.pageInfo.endCursor);
  }
  const { exportSheet } = await import('../ui/exportSheet');
  const amount = (value: string) => (figure.unit === 'YUAN' ? { yuan: value } : Number(value));
  await exportSheet(
    `${t('savings.title')} ${t(`savings.code.${figure.code}`)}`,
    [
      t('savings.row.item'),
      t('savings.row.house'),
      t('savings.row.supplier'),
      t('savings.row.day'),
      t('savings.row.units'),
      t('savings.row.amount'),
      t('savings.numerator'),
      t('savings.denominator'),
      t('savings.row.source'),
      t('savings.row.order'),
    ],
    rows.map(row => [
      row.item ? nameOf(row.item) : '',
      row.institution ? nameOf(row.institution) : '',
      row.supplier ? nameOf(row.supplier) : '',
      row.day,
      row.units ?? null,
      row.amount ? { yuan: row.amount.amount } : null,
      amount(row.numerator),
      amount(row.denominator),
      row.earlierSource ?? (row.lowestAt ? nameOf(row.lowestAt) : ''),
      row.order?.number ?? '',
    ]),
  );
  return !page?.pageInfo.hasNextPage;
}
