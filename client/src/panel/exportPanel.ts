import type { TFunction } from 'i18next';
import { PanelPageDocument, type PanelPageQueryVariables } from '../gql/graphql';
import { client } from '../graphql/client';
import { taskWords } from '../residents/taskText';
import type { Cell } from '../ui/exportSheet';
import { dateOf, nameOf } from '../ui/format';
import type { PanelLine } from './PersonLines';

/** A sheet beyond this is a copy of the register, not a work list. */
export const exportedAtMost = 5_000;
const pageSize = 100;

/** Which residents, in which order. */
export type PanelList = Omit<PanelPageQueryVariables, 'first' | 'after'>;

/** Reads a list page by page, as it stands on the screen; tells how far it has come. */
export async function readAll(list: PanelList, onRead: (done: number) => void): Promise<PanelLine[]> {
  const rows: PanelLine[] = [];
  let after: string | undefined;
  while (rows.length < exportedAtMost) {
    const { data } = await client.query({
      query: PanelPageDocument,
      variables: { ...list, first: Math.min(pageSize, exportedAtMost - rows.length), after },
      fetchPolicy: 'no-cache',
    });
    if (!data) break;
    rows.push(...data.panel.edges.map(edge => edge.node));
    onRead(rows.length);
    const { hasNextPage, endCursor } = data.panel.pageInfo;
    if (!hasNextPage || !endCursor) break;
    after = endCursor;
  }
  return rows;
}

/** Saves rows as an Excel file. Names stay masked, and the head says so: a file may leave this system. */
export async function exportRows(rows: readonly PanelLine[], t: TFunction): Promise<void> {
  const { exportSheet } = await import('../ui/exportSheet');
  const heads = [
    'name',
    'sex',
    'age',
    'place',
    'populations',
    'next',
    'nextKind',
    'last',
    'systolic',
    'diastolic',
    'bpOn',
    'glucose',
    'glucoseOn',
    'contractUntil',
    'team',
    'discharged',
  ] as const;
  await exportSheet(
    `${t('familyPanel.export.name')} ${dateOf(Date.now())}`,
    heads.map(head => t(`familyPanel.export.head.${head}`)),
    rows.map(row => cellsOf(row, t)),
  );
}

function cellsOf(row: PanelLine, t: TFunction): Cell[] {
  const { nextPlan, bloodPressure, glucose, neighbourhood, team } = row;
  return [
    row.maskedName,
    t(`sex.${row.sex}`),
    row.ageYears,
    neighbourhood && nameOf(neighbourhood),
    row.populations.map(one => t(`resident.population.${one}`)).join(t('common.listSeparator')),
    nextPlan?.dueOn ?? null,
    nextPlan ? taskWords(t, nextPlan) : null,
    row.lastFollowUpOn ?? null,
    bloodPressure ? Number(bloodPressure.systolic) : null,
    bloodPressure ? Number(bloodPressure.diastolic) : null,
    bloodPressure?.on ?? null,
    glucose ? Number(glucose.value) : null,
    glucose?.on ?? null,
    row.contractUntil ?? null,
    team && nameOf(team),
    row.dischargedOn ?? null,
  ];
}
