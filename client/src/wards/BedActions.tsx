import { useQuery } from '@apollo/client/react';
import { Button, Input, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../app/viewer';
import {
  type BedAction,
  type BedKind,
  BedProposalsDocument,
  type BlockReason,
  type CloseReason,
  type DischargeDisposition,
  type ProposalFragment,
  type WaitingEncounterFragment,
} from '../gql/graphql';
import { person, timeOf, useName } from '../ui/format';
import { AdmitChoice } from './AdmitChoice';
import type { PanelBed } from './BedPanel';
import { type Refusal, useBoardContext } from './boardContext';
import { Proposals } from './RefusalBox';

/** What can be done with the bed now. The daily act is one more click; acts that need a choice open it in place. */
export function BedActions({ bed, waiting }: { bed: PanelBed; waiting: readonly WaitingEncounterFragment[] }) {
  const { t } = useTranslation();
  const board = useBoardContext();
  const [open, setOpen] = useState<BedAction | undefined>(bed.availableActions.includes('ADMIT') ? 'ADMIT' : undefined);
  const [busy, setBusy] = useState(false);
  const perform: Perform = async (act, onPick) => {
    setBusy(true);
    board.refuse(undefined);
    const refusal = await act();
    setBusy(false);
    if (refusal) board.refuse({ refusal, onPick });
    else setOpen(undefined);
    return refusal;
  };
  const start = useStart(bed, perform, action => setOpen(open === action ? undefined : action));
  const ordered = bed.occupancy?.encounter?.state === 'DISCHARGE_ORDERED';
  const offered = order.filter(action => bed.availableActions.includes(action));
  const expected = offered.find(action => expectedNext.has(action) || (ordered && action === 'DEPART'));
  if (offered.length === 0) return <p className="quiet">{t('panel.noActions')}</p>;
  return (
    <section className="actions">
      <div className="action-row">
        {offered.map(action => (
          <Button
            key={action}
            type={action === expected ? 'primary' : 'default'}
            danger={dangerous.has(action)}
            disabled={busy}
            aria-expanded={needsChoice.has(action) ? open === action : undefined}
            className={open === action ? 'action-open' : undefined}
            onClick={() => start(action)}
          >
            {t(`act.${action}`)}
          </Button>
        ))}
      </div>
      {open && <Choice key={open} action={open} bed={bed} waiting={waiting} perform={perform} />}
    </section>
  );
}

const order: readonly BedAction[] = [
  'ADMIT',
  'MARK_CLEAN',
  'UNBLOCK',
  'OPEN',
  'MOVE',
  'ORDER_DISCHARGE',
  'DEPART',
  'CANCEL_DISCHARGE_ORDER',
  'SWAP',
  'RELEASE_HOLD',
  'HOLD',
  'CANCEL_ADMISSION',
  'CANCEL_MOVE',
  'MARK_CONTAMINATED',
  'BLOCK',
  'CANCEL_DEPARTURE',
  'CLOSE',
];
/** What usually comes next in the life of a bed. */
const expectedNext = new Set<BedAction>(['MARK_CLEAN', 'UNBLOCK', 'OPEN']);
const dangerous = new Set<BedAction>(['CLOSE', 'CANCEL_ADMISSION', 'CANCEL_MOVE']);
const needsChoice = new Set<BedAction>([
  'ADMIT',
  'HOLD',
  'BLOCK',
  'DEPART',
  'OPEN',
  'CLOSE',
  'MOVE',
  'CANCEL_ADMISSION',
  'CANCEL_MOVE',
  'CANCEL_DEPARTURE',
]);

/** Runs an act and shows a refusal; `onPick` takes one of the next best beds that a refusal may name. */
type Perform = (
  act: () => Promise<Refusal | undefined>,
  onPick?: (proposal: ProposalFragment) => void,
) => Promise<Refusal | undefined>;

/** Begins an act: at once when it needs nothing more, else by opening its choice. */
function useStart(bed: PanelBed, perform: Perform, toggle: (action: BedAction) => void): (action: BedAction) => void {
  const { t } = useTranslation();
  const { acts, pick, picking, store } = useBoardContext();
  const encounter = bed.occupancy?.encounter;
  const ref = { id: bed.id, code: bed.code, version: store.bed(bed.id)?.version ?? bed.version };
  const startPicking = (kind: 'MOVE' | 'SWAP') => {
    if (!encounter) return;
    const same = picking?.kind === kind && picking.encounterId === encounter.id;
    pick(
      same
        ? undefined
        : {
            kind,
            encounterId: encounter.id,
            fromBedId: bed.id,
            fromCode: bed.code,
            wardId: bed.ward.id,
            who: person(t, encounter.patient),
          },
    );
  };
  return action => {
    if (action === 'MOVE') startPicking('MOVE');
    if (action === 'SWAP') startPicking('SWAP');
    else if (needsChoice.has(action)) toggle(action);
    else if (action === 'MARK_CLEAN') void perform(() => acts.clean(ref));
    else if (action === 'MARK_CONTAMINATED') void perform(() => acts.contaminate(ref));
    else if (action === 'RELEASE_HOLD') void perform(() => acts.release(ref));
    else if (action === 'UNBLOCK') void perform(() => acts.unblock(ref));
    else if (action === 'ORDER_DISCHARGE' && encounter) void perform(() => acts.orderDischarge(encounter.id, ref));
    else if (action === 'CANCEL_DISCHARGE_ORDER' && encounter)
      void perform(() => acts.cancelDischargeOrder(encounter.id, ref));
  };
}

interface ChoiceProps {
  bed: PanelBed;
  waiting: readonly WaitingEncounterFragment[];
  perform: Perform;
}

function Choice({ action, ...props }: ChoiceProps & { action: BedAction }): ReactNode {
  switch (action) {
    case 'ADMIT':
      return <AdmitChoice {...props} />;
    case 'HOLD':
      return <HoldChoice {...props} />;
    case 'BLOCK':
      return <BlockChoice {...props} />;
    case 'DEPART':
      return <DepartChoice {...props} />;
    case 'MOVE':
      return <MoveChoice {...props} />;
    case 'OPEN':
      return <OpenChoice {...props} />;
    case 'CLOSE':
      return <CloseChoice {...props} />;
    case 'CANCEL_ADMISSION':
    case 'CANCEL_MOVE':
    case 'CANCEL_DEPARTURE':
      return <CancelChoice action={action} {...props} />;
    default:
      return null;
  }
}

const holdMinutes = [30, 60, 120, 240];

function HoldChoice({ bed, perform }: ChoiceProps) {
  const { t } = useTranslation();
  const { acts } = useBoardContext();
  const [note, setNote] = useState('');
  return (
    <div className="choice">
      <h3>{t('hold.title')}</h3>
      <Input
        size="small"
        value={note}
        onChange={event => setNote(event.target.value)}
        placeholder={t('hold.note')}
        aria-label={t('hold.note')}
        maxLength={200}
      />
      <div className="choice-row">
        {holdMinutes.map(minutes => {
          const until = Date.now() + minutes * 60_000;
          return (
            <Button
              key={minutes}
              onClick={() => void perform(() => acts.hold(bed, new Date(until).toISOString(), note || undefined))}
            >
              {minutes < 60 ? t('hold.for', { n: minutes }) : t('hold.forHours', { n: minutes / 60 })}
              <small>{t('hold.untilTime', { time: timeOf(until) })}</small>
            </Button>
          );
        })}
      </div>
    </div>
  );
}

const blockReasons: readonly BlockReason[] = ['DISINFECTION', 'REPAIR', 'ISOLATION', 'OTHER'];
const blockHours = [2, 8, 24];

function BlockChoice({ bed, perform }: ChoiceProps) {
  const { t } = useTranslation();
  const { acts } = useBoardContext();
  const [hours, setHours] = useState(0);
  const until = () => (hours > 0 ? new Date(Date.now() + hours * 3_600_000).toISOString() : undefined);
  return (
    <div className="choice">
      <h3>{t('block.title')}</h3>
      <Select
        size="small"
        aria-label={t('block.until')}
        value={hours}
        onChange={setHours}
        options={[
          { value: 0, label: `${t('block.until')}: ${t('block.untilOpen')}` },
          ...blockHours.map(n => ({ value: n, label: t('block.hours', { n }) })),
        ]}
      />
      <div className="choice-row">
        {blockReasons.map(reason => (
          <Button key={reason} onClick={() => void perform(() => acts.block(bed, reason, until()))}>
            {t(`blockReason.${reason}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}

const dispositions: readonly DischargeDisposition[] = [
  'HOME',
  'TRANSFER_HOSPITAL',
  'TRANSFER_COMMUNITY',
  'AGAINST_ADVICE',
  'DIED',
  'OTHER',
];

function DepartChoice({ bed, perform }: ChoiceProps) {
  const { t } = useTranslation();
  const name = useName();
  const { acts, institutionId } = useBoardContext();
  const { institutions } = useScope();
  const [transfer, setTransfer] = useState<DischargeDisposition>();
  const encounterId = bed.occupancy?.encounter?.id;
  if (!encounterId) return null;
  const depart = (disposition: DischargeDisposition, to?: string) =>
    void perform(() => acts.depart(encounterId, bed, disposition, to));
  const targets = institutions.filter(one => one.id !== institutionId);
  return (
    <div className="choice">
      <h3>{t('depart.title')}</h3>
      <div className="choice-row">
        {dispositions.map(disposition => {
          const asks = disposition.startsWith('TRANSFER_') && targets.length > 0;
          return (
            <Button
              key={disposition}
              type={disposition === 'HOME' ? 'primary' : 'default'}
              onClick={() => (asks ? setTransfer(disposition) : depart(disposition))}
              className={transfer === disposition ? 'action-open' : undefined}
            >
              {t(`disposition.${disposition}`)}
            </Button>
          );
        })}
      </div>
      {transfer && (
        <Select
          placeholder={t('depart.to')}
          aria-label={t('depart.to')}
          showSearch={{ optionFilterProp: 'label' }}
          options={targets.map(one => ({ value: one.id, label: name(one) }))}
          onChange={id => depart(transfer, id)}
          style={{ width: '100%' }}
        />
      )}
      <p className="quiet">{t('depart.consequence')}</p>
    </div>
  );
}

/** While the board waits for a click on a free bed, the best ones stand here too. */
function MoveChoice({ bed, perform }: ChoiceProps) {
  const { t } = useTranslation();
  const { acts, institutionId, pick, openBed } = useBoardContext();
  const encounter = bed.occupancy?.encounter;
  const { data } = useQuery(BedProposalsDocument, {
    variables: { institutionId, encounterId: encounter?.id },
    skip: !encounter,
    fetchPolicy: 'network-only',
  });
  if (!encounter || !data) return null;
  const moveTo = async (proposal: ProposalFragment) => {
    const refused = await perform(
      () => acts.move(encounter.id, person(t, encounter.patient), proposal.bed),
      other => void moveTo(other),
    );
    if (refused) return;
    pick(undefined);
    openBed(proposal.bed.id);
  };
  return (
    <div className="choice">
      <h3>{t('panel.best')}</h3>
      <Proposals proposals={data.bedProposals} onPick={proposal => void moveTo(proposal)} />
    </div>
  );
}

const kinds: readonly BedKind[] = ['AUTHORISED', 'EXTRA'];

function OpenChoice({ bed, perform }: ChoiceProps) {
  const { t } = useTranslation();
  const { acts } = useBoardContext();
  return (
    <div className="choice">
      <h3>{t('open.title')}</h3>
      <div className="choice-row">
        {kinds.map(kind => (
          <Button key={kind} onClick={() => void perform(() => acts.open(bed, kind))}>
            {t(`bed.kind.${kind}`)}
          </Button>
        ))}
      </div>
      <p className="quiet">{t('open.extraNote')}</p>
    </div>
  );
}

export const closeReasons: readonly CloseReason[] = ['EXTRA_ENDED', 'RECONSTRUCTION', 'REORGANISATION', 'OTHER'];

function CloseChoice({ bed, perform }: ChoiceProps) {
  const { t } = useTranslation();
  const { acts } = useBoardContext();
  const [reason, setReason] = useState<CloseReason>(bed.kind === 'EXTRA' ? 'EXTRA_ENDED' : 'REORGANISATION');
  return (
    <div className="choice">
      <h3>{t('closeBed.title')}</h3>
      <Select
        value={reason}
        onChange={setReason}
        aria-label={t('closeBed.title')}
        options={closeReasons.map(value => ({ value, label: t(`closeReason.${value}`) }))}
      />
      <p className="quiet">{t('closeBed.consequence')}</p>
      <Button danger type="primary" onClick={() => void perform(() => acts.close(bed, reason))}>
        {t('closeBed.danger', { code: bed.code })}
      </Button>
    </div>
  );
}

function CancelChoice({
  action,
  bed,
  perform,
}: ChoiceProps & { action: 'CANCEL_ADMISSION' | 'CANCEL_MOVE' | 'CANCEL_DEPARTURE' }) {
  const { t } = useTranslation();
  const { acts } = useBoardContext();
  const [reason, setReason] = useState('');
  const encounterId = (action === 'CANCEL_DEPARTURE' ? bed.departedStay : bed.occupancy)?.encounter?.id;
  if (!encounterId) return null;
  const run = {
    CANCEL_ADMISSION: acts.cancelAdmission,
    CANCEL_MOVE: acts.cancelMove,
    CANCEL_DEPARTURE: acts.cancelDeparture,
  }[action];
  return (
    <form
      className="choice"
      onSubmit={event => {
        event.preventDefault();
        void perform(() => run(encounterId, bed, reason.trim()));
      }}
    >
      <h3>{t('act.reason')}</h3>
      <Input
        autoFocus
        value={reason}
        onChange={event => setReason(event.target.value)}
        placeholder={t('act.reasonHint')}
        aria-label={t('act.reason')}
        maxLength={200}
      />
      <Button danger type="primary" htmlType="submit" disabled={reason.trim() === ''}>
        {t(`act.${action}`)}
      </Button>
    </form>
  );
}
