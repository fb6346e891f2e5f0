import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../app/domains';
import { useViewer } from '../app/viewer';
import { type MeasurementCode, ResidentReadingsDocument, ResidentTargetsDocument } from '../gql/graphql';
import { civilNow } from '../ui/civil';
import { Icon } from '../ui/icons';
import { Section } from '../ui/Section';
import { Loading } from '../ui/States';
import { useParam } from '../wards/BoardPage';
import type { ReadingLine } from './ReadingsChart';
import { isClosed, type Resident } from './ResidentPage';

const ToldDialog = lazy(() => import('../care/ToldDialog'));
const ReadingsChart = lazy(() => import('./ReadingsChart'));

const monthsUsual = 12;

/** Where the shaded band begins. What a target is lies in the policy; this only says how far down to draw it. */
const bandFrom = { SYSTOLIC: 90, DIASTOLIC: 60, GLUCOSE_FASTING: 3.9 } as const;

/** Blood pressure and glucose over time, with the bands where they should lie. */
export function Readings({
  resident,
  changes,
  onChanged,
}: {
  resident: Resident;
  changes: number;
  onChanged: () => void;
}) {
  const { t } = useTranslation();
  const viewer = useViewer();
  const residentId = resident.id;
  const [telling, setTelling] = useState(false);
  const keeps = mayDo(viewer, 'care.record') && !isClosed(resident);
  const [search, setParam] = useParam();
  const all = search.get('readings') === 'all';
  const from = all ? undefined : civilNow().subtract(monthsUsual, 'month').format('YYYY-MM-DD');
  const { data, refetch } = useQuery(ResidentReadingsDocument, { variables: { id: residentId, from } });
  const lines = useLines(residentId, data?.resident?.measurements);
  useEffect(() => {
    if (changes > 0) void refetch();
  }, [changes, refetch]);
  const pressure = lines.filter(one => one.kind === 'pressure');
  const glucose = lines.filter(one => one.kind === 'glucose');
  return (
    <Section
      className="readings-part"
      title={t('resident.chart.title')}
      tools={
        <>
          {keeps && (
            <Button size="small" icon={<Icon name="plus" size={16} />} onClick={() => setTelling(true)}>
              {t('resident.chart.told')}
            </Button>
          )}
          <button
            type="button"
            className="chip"
            aria-pressed={all}
            onClick={() => setParam('readings', all ? undefined : 'all')}
          >
            {all ? t('resident.chart.all') : t('resident.chart.months', { n: monthsUsual })}
          </button>
        </>
      }
    >
      {!data && <Loading rows={4} />}
      {data && pressure.length + glucose.length === 0 && (
        <p className="quiet">{all ? t('resident.chart.empty') : t('resident.chart.emptyRecent', { n: monthsUsual })}</p>
      )}
      <Suspense fallback={<Loading rows={4} />}>
        <div className="reading-charts">
          <Chart lines={pressure} title={t('resident.bloodPressure')} unit={t('resident.mmHg')} />
          <Chart lines={glucose} title={t('resident.glucose')} unit={t('resident.mmolL')} />
        </div>
      </Suspense>
      {telling && (
        <Suspense>
          <ToldDialog residentId={residentId} onClose={() => setTelling(false)} onDone={onChanged} />
        </Suspense>
      )}
    </Section>
  );
}

function Chart({ lines, title, unit }: { lines: readonly ReadingLine[]; title: string; unit: string }) {
  const { t } = useTranslation();
  const [first] = lines;
  const last = first?.points.at(-1);
  if (!first || !last) return null;
  const limits = lines.flatMap(line => line.target?.below ?? []).join('/');
  const target = limits && t('resident.chart.target', { range: t('resident.chart.below', { n: limits }) });
  const value = lines.map(line => line.points.at(-1)?.[1]).join('/');
  return (
    <div>
      <h3>
        {[`${title} ${unit}`, t('resident.chart.points', { n: first.points.length }), target]
          .filter(Boolean)
          .join(' · ')}
      </h3>
      <ReadingsChart
        lines={lines}
        unit={unit}
        label={t('resident.chart.label', { what: title, value: `${value} ${unit}`, date: last[0] })}
      />
    </div>
  );
}

interface Reading {
  code: MeasurementCode;
  value: string;
  measuredOn: string;
}

const shown = [
  { code: 'SYSTOLIC', kind: 'pressure', word: 'systolic', quiet: false },
  { code: 'DIASTOLIC', kind: 'pressure', word: 'diastolic', quiet: true },
  { code: 'GLUCOSE_FASTING', kind: 'glucose', word: 'fasting', quiet: false },
  { code: 'GLUCOSE_RANDOM', kind: 'glucose', word: 'random', quiet: true },
] as const;

function useLines(residentId: string, readings: readonly Reading[] | undefined) {
  const { t } = useTranslation();
  // Without the right to record there are no targets to read: the lines stand without bands then.
  const { data } = useQuery(ResidentTargetsDocument, { variables: { id: residentId }, errorPolicy: 'all' });
  const targets = data?.careFollowUpForm?.targets;
  return useMemo(
    () =>
      shown.flatMap(({ code, kind, word, quiet }) => {
        const points = (readings ?? [])
          .filter(one => one.code === code)
          .map(one => [one.measuredOn, Number(one.value)] as const)
          .sort(([a], [b]) => a.localeCompare(b));
        if (points.length === 0) return [];
        const below = targets?.find(one => one.code === code)?.below;
        const name = t(`resident.chart.${word}`);
        const target =
          below !== undefined && code in bandFrom
            ? {
                from: bandFrom[code as keyof typeof bandFrom],
                below: Number(below),
              }
            : undefined;
        return [{ kind, name, quiet, target, points }];
      }),
    [readings, targets, t],
  );
}
