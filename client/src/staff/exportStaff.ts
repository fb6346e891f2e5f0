import type { TFunction } from 'i18next';
import { StaffPageDocument, type StaffPageQueryVariables } from '../gql/graphql';
import { client } from '../graphql/client';
import type { Cell } from '../ui/exportSheet';
import { dateOf, nameOf } from '../ui/format';
import { linesOf, type StaffLine } from './DirectoryFacts';
import { lastDay } from './period';

export const exportedAtMost = 5_000;
const pageSize = 100;

/** Which people, in which order. */
export type StaffList = Omit<StaffPageQueryVariables, 'first' | 'after'>;

/** Reads a list page by page, as it stands on the screen; tells how far it has come. */
export async function readAll(list: StaffList, onRead: (done: number) => void): Promise<StaffLine[]> {
  const rows: StaffLine[] = [];
  let after: string | undefined;
  while (rows.length < exportedAtMost) {
    const { data } = await client.query({
      query: StaffPageDocument,
      variables: { ...list, first: Math.min(pageSize, exportedAtMost - rows.length), after },
      fetchPolicy: 'no-cache',
    });
    if (!data) break;
    rows.push(...linesOf(data.staff.edges));
    onRead(rows.length);
    const { hasNextPage, endCursor } = data.staff.pageInfo;
    if (!hasNextPage || !endCursor) break;
    after = endCursor;
  }
  return rows;
}

const heads = ['name', 'number', 'home', 'profession', 'title', 'works', 'share', 'licence', 'hired', 'left'] as const;

/** Saves people as an Excel file; neither licence numbers nor birth dates are in it. */
export async function exportStaff(rows: readonly StaffLine[], t: TFunction): Promise<void> {
  const { exportSheet } = await import('../ui/exportSheet');
  await exportSheet(
    `${t('staff.directory.export.name')} ${dateOf(Date.now())}`,
    heads.map(head => t(`staff.directory.export.head.${head}`)),
    rows.map(row => cellsOf(row, t)),
  );
}

function cellsOf({ person, record, title, posts, licenceUntil }: StaffLine, t: TFunction): Cell[] {
  const works = posts.map(({ kind, post, institution, group }) => {
    const place = institution ?? group;
    return [place && nameOf(place), t(`post.${post}`), t(`staff.kind.${kind}`)].filter(Boolean).join(' ');
  });
  return [
    nameOf(person),
    record?.number ?? null,
    record?.home ? nameOf(record.home) : null,
    record ? t(`staff.profession.${record.profession}`) : null,
    title ? nameOf(title) : null,
    works.join(t('common.listSeparator')),
    posts.reduce((sum, { shareBp }) => sum + shareBp, 0) / 100,
    licenceUntil ? lastDay(licenceUntil) : null,
    record?.hiredOn ?? null,
    record?.leftOn ?? null,
  ];
}
