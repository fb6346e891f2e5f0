import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import type { TFunction } from 'i18next';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import {
  BedPanelDocument,
  type BedPanelQuery,
  type OccupancyFragment,
  type WaitingEncounterFragment,
} from '../gql/graphql';
import { ReferButton } from '../referrals/ReferButton';
import { ageOf, person, timeOf, useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { Failure, Loading } from '../ui/States';
import { useNow } from '../ui/time';
import { BedActions } from './BedActions';
import { useBoardContext } from './boardContext';
import { Needs } from './Needs';
import { PatientBox } from './PatientBox';
import { useBed } from './useBoard';

export type PanelBed = NonNullable<BedPanelQuery['bed']>;

/** One bed opened: what to do first, then its patient, its facts and its history. */
export function BedPanel({
  bedId,
  waiting,
  onClose,
}: {
  bedId: string;
  waiting: readonly WaitingEncounterFragment[];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { store } = useBoardContext();
  const cell = useBed(store, bedId);
  const { data, error, refetch } = useQuery(BedPanelDocument, {
    variables: { id: bedId },
    fetchPolicy: 'network-only',
  });
  useRefetchOnChange(cell ? `${cell.version} ${cell.state}` : undefined, () => void refetch());
  const bed = data?.bed ?? undefined;
  const heading = useFocusOnOpen(bedId);
  const shown = bed?.id === bedId ? bed : undefined;
  return (
    <section className="bed-panel" aria-labelledby="bed-panel-title">
      <header className="side-head">
        <Heading headingRef={heading} bed={shown} code={cell?.code ?? shown?.code ?? ''} />
        <Button type="text" aria-label={t('common.close')} icon={<Icon name="close" />} onClick={onClose} />
      </header>
      {error && !shown && <Failure error={error} onRetry={() => void refetch()} />}
      {!shown && !error && data && <p className="quiet">{t('bed.notThere')}</p>}
      {!shown && !error && !data && <Loading rows={6} />}
      {shown && <PanelBody bed={shown} waiting={waiting} />}
    </section>
  );
}

function PanelBody({ bed, waiting }: { bed: PanelBed; waiting: readonly WaitingEncounterFragment[] }) {
  const { t } = useTranslation();
  const { past } = useBoardContext();
  const { occupancy, departedStay } = bed;
  return (
    <>
      <StateLine bed={bed} />
      {occupancy?.encounter && (
        <PatientBox key={occupancy.encounter.id} encounter={occupancy.encounter} title={t('panel.patient')} />
      )}
      {past ? (
        <p className="quiet">{t('panel.pastNoActions')}</p>
      ) : (
        <BedActions key={`${bed.id} ${bed.state}`} bed={bed} waiting={waiting} />
      )}
      {!past && bed.state === 'OCCUPIED' && occupancy?.encounter && (
        <ReferButton encounterId={occupancy.encounter.id} />
      )}
      {bed.state === 'TO_CLEAN' && departedStay?.encounter && (
        <PatientBox key={departedStay.id} encounter={departedStay.encounter} title={t('panel.departed')} />
      )}
      <Facts bed={bed} />
      <History bed={bed} />
    </>
  );
}

function Heading({
  headingRef,
  bed,
  code,
}: {
  headingRef: React.RefObject<HTMLHeadingElement | null>;
  bed: PanelBed | undefined;
  code: string;
}) {
  const { t } = useTranslation();
  const name = useName();
  return (
    <h2 id="bed-panel-title" ref={headingRef} tabIndex={-1}>
      {bed ? t('panel.title', { ward: name(bed.ward), code: bed.code }) : t('bed.one', { code })}
    </h2>
  );
}

function StateLine({ bed }: { bed: PanelBed }) {
  const { t } = useTranslation();
  const now = useNow(30_000);
  const reason = bed.state === 'CLOSED' && bed.stateReason && reasonText(t, bed.stateReason);
  return (
    <p className="state-line">
      <span className={`state-mark tile-${bed.state}`}>
        <span className="tile-letter">{t(`bed.letter.${bed.state}`)}</span>
      </span>
      <span>
        {bed.kind === null ? t('bed.notOpen') : t(`bed.state.${bed.state}`)}
        {bed.stateSince && ` · ${ageOf(bed.stateSince, now)}`}
        {reason && ` · ${reason}`}
        {bed.stateUntil && ` · ${t('bed.heldUntil', { time: timeOf(bed.stateUntil) })}`}
        {bed.kind === 'EXTRA' && ` · ${t('bed.extra')}`}
      </span>
    </p>
  );
}

const occupancyReasons = ['CLEANING', 'CONTAMINATED', 'REPAIR', 'DISINFECTION', 'ISOLATION', 'OTHER'] as const;

/** Why a bed is blocked, in words; a reason that nobody foresaw is shown as it is. */
function reasonText(t: TFunction, reason: string): string {
  const known = occupancyReasons.find(one => one === reason);
  return known ? t(`blockReason.${known}`) : reason;
}

function Facts({ bed }: { bed: PanelBed }) {
  const { t } = useTranslation();
  const { ward } = bed;
  const ages =
    ward.ageFrom != null || ward.ageUntil != null ? `${ward.ageFrom ?? 0}–${ward.ageUntil ?? '∞'}` : undefined;
  return (
    <dl className="facts">
      <dt>{t('panel.room')}</dt>
      <dd>{bed.room.code}</dd>
      <dt>{t('panel.kind')}</dt>
      <dd>{bed.kind ? t(`bed.kind.${bed.kind}`) : t('bed.notOpen')}</dd>
      <dt>{t('panel.rule')}</dt>
      <dd>{[t(`sexRule.${ward.sexRule}`), ages && `${t('panel.ages')} ${ages}`].filter(Boolean).join(' · ')}</dd>
      {(bed.equipment.length > 0 || bed.isolation.length > 0) && (
        <>
          <dt>{t('panel.equipment')}</dt>
          <dd>
            <Needs isolation={bed.isolation} equipment={bed.equipment} />
          </dd>
        </>
      )}
    </dl>
  );
}

function History({ bed }: { bed: PanelBed }) {
  const { t } = useTranslation();
  const entries = bed.history.edges;
  return (
    <section className="history">
      <h3>{t('panel.history')}</h3>
      {entries.length === 0 && <p className="quiet">{t('panel.historyEmpty')}</p>}
      <ol>
        {entries.map(({ node }) => (
          <HistoryLine key={node.id} entry={node} />
        ))}
      </ol>
      {bed.history.pageInfo.hasNextPage && <p className="quiet">{t('panel.historyMore')}</p>}
    </section>
  );
}

const kindKeys = { STAY: 'panel.stay', HOLD: 'panel.hold', BLOCK: 'panel.block' } as const;

function HistoryLine({ entry }: { entry: OccupancyFragment }) {
  const { t } = useTranslation();
  const name = useName();
  const end = entry.until ? timeOf(entry.until) : '';
  const details = [
    entry.encounter && person(t, entry.encounter.patient),
    entry.note,
    entry.begunBy && t('panel.by', { name: name(entry.begunBy) }),
    entry.cancelledAt && t('panel.cancelled', { reason: entry.cancelReason ?? '—' }),
  ].filter(Boolean);
  return (
    <li className={entry.cancelledAt ? 'history-line history-cancelled' : 'history-line'}>
      <span className="figures">{`${timeOf(entry.from)} – ${end}`}</span>
      <span>
        <b>{entry.kind === 'BLOCK' && entry.reason ? reasonText(t, entry.reason) : t(kindKeys[entry.kind])}</b>{' '}
        {details.join(' · ')}
      </span>
    </li>
  );
}

/** The panel follows the bed: what the feed changed on the tile is read again here. */
function useRefetchOnChange(mark: string | undefined, refetch: () => void): void {
  const seen = useRef(mark);
  const latest = useRef(refetch);
  latest.current = refetch;
  useEffect(() => {
    if (seen.current !== mark) latest.current();
    seen.current = mark;
  }, [mark]);
}

function useFocusOnOpen(bedId: string) {
  const ref = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another bed is another opening
  useEffect(() => {
    ref.current?.focus({ preventScroll: true });
  }, [bedId]);
  return ref;
}
