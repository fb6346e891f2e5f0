import { useQuery } from '@apollo/client/react';
import { Button, Tooltip } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTitle } from '../app/Frame';
import { rememberScope, useScope, useViewer } from '../app/viewer';
import { BedOverviewDocument, BedOverviewNowDocument, type BedOverviewQuery } from '../gql/graphql';
import { client } from '../graphql/client';
import { useBedFeed } from '../graphql/feed';
import { announce } from '../ui/announcer';
import { count, percent, timeOf, useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { Page } from '../ui/Page';
import { Scroller } from '../ui/Scroller';
import { Sparkline } from '../ui/Sparkline';
import { Blank, Failure, Loading } from '../ui/States';
import { useParam } from './BoardPage';
import { OccupancyBar } from './OccupancyBar';
import './tile.css';
import './overview.css';

type Overview = BedOverviewQuery['bedOverview'];
type InstitutionUse = Overview['institutions'][number];
type Counts = Overview['total'];

/** The group at a glance: free beds first, then every institution and ward, kept true by the feed. */
export default function OverviewPage() {
  const { t } = useTranslation();
  const viewer = useViewer();
  const { group } = useScope();
  const { data, error, refetch } = useQuery(BedOverviewDocument, {
    variables: { groupId: group?.id ?? '' },
    skip: !group,
    fetchPolicy: 'network-only',
  });
  useTitle(t('overview.title'));
  useEffect(() => rememberScope(viewer, group?.id), [viewer, group?.id]);
  if (!group) return <Blank icon="overview" title={t('group.noGroup')} line={t('frame.noAccessLine')} />;
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data || data.bedOverview.group.id !== group.id) return <Loading rows={12} />;
  return <Live key={group.id} snapshot={data.bedOverview} onReset={() => void refetch()} />;
}

function Live({ snapshot, onReset }: { snapshot: Overview; onReset: () => void }) {
  const { t } = useTranslation();
  const overview = useLiveFigures(snapshot, onReset);
  if (overview.institutions.every(one => one.wards.length === 0))
    return <Blank icon="overview" title={t('overview.emptyTitle')} line={t('overview.emptyLine')} />;
  return (
    <Page
      title={t('overview.title')}
      sentence={<Answer overview={overview} />}
      note={<BestPlaces overview={overview} />}
      tools={<Export overview={overview} />}
    >
      <OverviewTable overview={overview} />
      <p className="page-note">{t('overview.rateNote')}</p>
    </Page>
  );
}

const rereadMs = 2_000;

/** Events say that figures changed, not by how much: they are read again, every two seconds at most. */
function useLiveFigures(snapshot: Overview, onReset: () => void): Overview {
  const { t } = useTranslation();
  const name = useName();
  const [overview, setOverview] = useState(snapshot);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const changed = useRef(new Set<string>());
  const groupId = snapshot.group.id;
  useEffect(() => setOverview(snapshot), [snapshot]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const reread = useCallback(async () => {
    const { data } = await client.query({ query: BedOverviewNowDocument, variables: { groupId } });
    if (data) setOverview(before => mergeNow(before, data.bedOverview));
  }, [groupId]);
  useBedFeed({
    cursor: snapshot.feedCursor,
    asOf: snapshot.asOf,
    institutionIds: snapshot.institutions.map(one => one.institution.id),
    onChanges: changes => {
      for (const change of changes) changed.current.add(change.institutionId);
      if (timer.current !== undefined) return;
      timer.current = setTimeout(() => {
        timer.current = undefined;
        const names = snapshot.institutions
          .filter(one => changed.current.has(one.institution.id))
          .map(one => name(one.institution));
        changed.current.clear();
        // A failed reading is caught up by the next event.
        reread().then(
          () => announce(t('overview.changes', { institution: names.join(t('common.listSeparator')) })),
          () => undefined,
        );
      }, rereadMs);
    },
    onReset,
  });
  return overview;
}

type Now = Pick<Overview, 'asOf' | 'total'> & {
  institutions: readonly (Pick<InstitutionUse, 'counts' | 'waiting'> & {
    institution: { id: string };
    wards: readonly (Omit<InstitutionUse['wards'][number], 'ward'> & { ward: { id: string } })[];
  })[];
};

function mergeNow(before: Overview, now: Now): Overview {
  const institutions = new Map(now.institutions.map(one => [one.institution.id, one]));
  return {
    ...before,
    asOf: now.asOf,
    total: now.total,
    institutions: before.institutions.map(use => {
      const fresh = institutions.get(use.institution.id);
      if (!fresh) return use;
      const wards = new Map(fresh.wards.map(one => [one.ward.id, one]));
      return {
        ...use,
        counts: fresh.counts,
        waiting: fresh.waiting,
        wards: use.wards.map(one => ({ ...one, ...wards.get(one.ward.id), ward: one.ward })),
      };
    }),
  };
}

function Answer({ overview }: { overview: Overview }) {
  const { t } = useTranslation();
  const name = useName();
  const { total, institutions } = overview;
  const waiting = institutions.reduce((sum, one) => sum + one.waiting, 0);
  // Who may see one institution only is told about that one.
  const [only] = institutions;
  return t('overview.sentence', {
    group: name(institutions.length === 1 && only ? only.institution : overview.group),
    free: count(total.free),
    toClean: count(total.toClean),
    waiting: count(waiting),
    rate: percent(total.occupancy.value),
  });
}

/** Where to send the next patient, and who is full. */
function BestPlaces({ overview }: { overview: Overview }) {
  const { t } = useTranslation();
  const name = useName();
  const wards = overview.institutions.flatMap(use => use.wards.map(one => ({ ...one, use })));
  const best = wards.reduce<(typeof wards)[number] | undefined>(
    (top, one) => (one.counts.free > (top?.counts.free ?? 0) ? one : top),
    undefined,
  );
  const full = overview.institutions.filter(use => use.counts.free === 0 && use.waiting > 0);
  return (
    <>
      {best && (
        <Link to={`/beds/${best.use.institution.id}?ward=${best.ward.id}`}>
          {t('overview.best', { institution: name(best.use.institution), ward: name(best.ward), n: best.counts.free })}
        </Link>
      )}
      {full.map(use => (
        <span key={use.institution.id} className="warn">
          {t('overview.full', { institution: name(use.institution), waiting: use.waiting })}
        </span>
      ))}
      <span>{t('overview.asOf', { time: timeOf(overview.asOf) })}</span>
    </>
  );
}

const figureKeys = ['free', 'occupied', 'held', 'toClean', 'contaminated', 'closed', 'open', 'extra'] as const;

function OverviewTable({ overview }: { overview: Overview }) {
  const { t } = useTranslation();
  const [search, setParam] = useParam();
  const [only] = overview.institutions;
  const opened = search.get('open') ?? (overview.institutions.length === 1 && only ? only.institution.id : '');
  const open = new Set(opened.split(',').filter(Boolean));
  const toggle = (id: string) => {
    if (!open.delete(id)) open.add(id);
    // A dash keeps it closed where it opens by itself.
    setParam('open', [...open].join(',') || '-');
  };
  const waiting = overview.institutions.reduce((sum, one) => sum + one.waiting, 0);
  return (
    <Scroller label={t('overview.title')}>
      <table className="overview">
        <thead>
          <tr>
            <th scope="col">{t('overview.institution')}</th>
            {figureKeys.map(key => (
              <th key={key} scope="col" className={`number col-${key}`}>
                {t(`counts.${key}`)}
              </th>
            ))}
            <th scope="col" className="number">
              {t('counts.waiting')}
            </th>
            <th scope="col">{t('counts.occupancy')}</th>
            <th scope="col" className="col-trend">
              {t('counts.trend')}
            </th>
          </tr>
        </thead>
        <tbody>
          {overview.institutions.map(use => (
            <InstitutionRows
              key={use.institution.id}
              use={use}
              open={open.has(use.institution.id)}
              onToggle={() => toggle(use.institution.id)}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('common.total')}</th>
            <Figures counts={overview.total} waiting={waiting} />
            <td className="col-trend" />
          </tr>
        </tfoot>
      </table>
    </Scroller>
  );
}

function InstitutionRows({ use, open, onToggle }: { use: InstitutionUse; open: boolean; onToggle: () => void }) {
  const { t } = useTranslation();
  const name = useName();
  const { institution, wards } = use;
  if (wards.length === 0) {
    return (
      <tr className="row-empty">
        <th scope="row">
          <span className="row-name">{name(institution)}</span>
          <small>{t(`role.${use.role}`)}</small>
        </th>
        <td colSpan={figureKeys.length + 3}>{t('overview.noBeds')}</td>
      </tr>
    );
  }
  return (
    <>
      <tr className="row-institution">
        <th scope="row">
          <div className="row-head">
            <button
              type="button"
              className="row-toggle"
              aria-expanded={open}
              onClick={onToggle}
              aria-label={name(institution)}
            >
              <Icon name={open ? 'down' : 'right'} size={16} />
            </button>
            <span>
              <Link to={`/beds/${institution.id}`} className="row-name">
                {name(institution)}
              </Link>
              <small>{t(`role.${use.role}`)}</small>
            </span>
          </div>
        </th>
        <Figures counts={use.counts} waiting={use.waiting} />
        <td className="col-trend">
          <Trend use={use} />
        </td>
      </tr>
      {open &&
        wards.map(one => (
          <tr key={one.ward.id} className="row-ward">
            <th scope="row">
              <Link to={`/beds/${institution.id}?ward=${one.ward.id}`}>{name(one.ward)}</Link>
              {one.nextHeldUntil && <small>{t('overview.heldUntil', { time: timeOf(one.nextHeldUntil) })}</small>}
            </th>
            <Figures counts={one.counts} waiting={one.waiting} />
            <td className="col-trend" />
          </tr>
        ))}
    </>
  );
}

function Figures({ counts, waiting }: { counts: Counts; waiting: number }) {
  return (
    <>
      {figureKeys.map(key => (
        <Figure key={key} name={key} value={counts[key]} />
      ))}
      <Figure name="waiting" value={waiting} />
      <td className="col-occupancy">
        <OccupancyBar counts={counts} />
      </td>
    </>
  );
}

/** A number that glows once when it changes. */
function Figure({ name, value }: { name: (typeof figureKeys)[number] | 'waiting'; value: number }) {
  const ref = useRef<HTMLTableCellElement>(null);
  const before = useRef(value);
  useEffect(() => {
    if (before.current !== value)
      ref.current?.animate([{ backgroundColor: 'var(--glow)' }, { backgroundColor: 'transparent' }], {
        duration: 1_500,
        easing: 'ease-out',
      });
    before.current = value;
  }, [value]);
  return (
    <td ref={ref} className={`number col-${name}${value === 0 ? ' zero' : ''}`}>
      {count(value)}
    </td>
  );
}

function Trend({ use }: { use: InstitutionUse }) {
  const { t } = useTranslation();
  const last = use.trend.at(-1);
  if (!last) return <>—</>;
  const words = `${t('overview.trendNote')} · ${last.day}: ${percent(last.occupancy.value)} = ${count(last.occupied)} ÷ ${count(last.open)}`;
  return (
    <Tooltip title={words}>
      <span>
        <Sparkline
          values={use.trend.map(point => (point.occupancy.value == null ? null : Number(point.occupancy.value)))}
          label={words}
        />
      </span>
    </Tooltip>
  );
}

function Export({ overview }: { overview: Overview }) {
  const { t } = useTranslation();
  const name = useName();
  const run = async () => {
    const { exportSheet } = await import('../ui/exportSheet');
    const row = (institution: string, ward: string, role: string, counts: Counts, waiting: number) => [
      institution,
      ward,
      role,
      ...figureKeys.map(key => counts[key]),
      waiting,
      counts.occupancy.value == null ? null : Number(counts.occupancy.value),
    ];
    await exportSheet(
      `${name(overview.group)} ${t('overview.title')} ${timeOf(overview.asOf).replace(/[: ]/g, '-')}`,
      [
        t('sheet.institution'),
        t('sheet.ward'),
        t('sheet.role'),
        ...figureKeys.map(key => t(`counts.${key}`)),
        t('counts.waiting'),
        t('counts.occupancy'),
      ],
      overview.institutions.flatMap(use => [
        row(name(use.institution), '', t(`role.${use.role}`), use.counts, use.waiting),
        ...use.wards.map(one => row(name(use.institution), name(one.ward), '', one.counts, one.waiting)),
      ]),
    );
  };
  return (
    <Button icon={<Icon name="export" size={16} />} onClick={() => void run()}>
      {t('common.exportXlsx')}
    </Button>
  );
}
