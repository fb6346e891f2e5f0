import { useQuery } from '@apollo/client/react';
import { Button, InputNumber } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../app/viewer';
import {
  type CatalogueLineFragment,
  MappingProposalsDocument,
  type MappingProposalsQuery,
  type MemberItemLineFragment,
  MemberItemMapDocument,
  MemberItemSetAsideDocument,
  MemberItemUnmapDocument,
} from '../gql/graphql';
import { act } from '../graphql/act';
import { takeBack } from '../graphql/takeBack';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { percent, timeOf, useName } from '../ui/format';
import { ReasonDialog } from '../ui/ReasonDialog';
import { Failure, Loading } from '../ui/States';
import { ItemSelect } from './ItemSelect';
import { ItemMarks, Packs, useUnit } from './item';

type Proposal = NonNullable<MappingProposalsQuery['memberItem']>['proposals'][number];

/**
 * The list of a house on one side, what may be meant on the other. Arrows move through the list, 1 to 5 take a proposal, x sets aside; each can be
 * taken back.
 */
export function MappingDesk({ rows, onChanged }: { rows: readonly MemberItemLineFragment[]; onChanged: () => void }) {
  const { t } = useTranslation();
  const [at, setAt] = useState<string>();
  const chosen = rows.find(({ id }) => id === at) ?? rows[0];
  const move = (list: HTMLElement, by: 1 | -1) => {
    const next = rows[rows.findIndex(({ id }) => id === chosen?.id) + by];
    if (!next) return;
    setAt(next.id);
    list.querySelector<HTMLElement>(`[data-member="${next.id}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown') move(event.currentTarget, 1);
    else if (event.key === 'ArrowUp') move(event.currentTarget, -1);
    else return;
    event.preventDefault();
  };
  return (
    <div className="mapping">
      <ul className="plain mapping-list" onKeyDown={onKeyDown} aria-label={t('supply.mapping.title')}>
        {rows.map(row => (
          <li key={row.id}>
            <button
              type="button"
              data-member={row.id}
              className="mapping-row"
              aria-current={row.id === chosen?.id}
              onClick={() => setAt(row.id)}
            >
              <span>
                <b>{row.nameZh}</b> {row.specificationZh}
              </span>
              <small>
                <span className="figures">{row.code}</span> · {row.manufacturerZh} · {row.unitZh}
              </small>
              <Decided row={row} />
            </button>
          </li>
        ))}
      </ul>
      {chosen && <Decision key={`${chosen.id} ${chosen.version}`} row={chosen} onChanged={onChanged} />}
    </div>
  );
}

/** What was decided, in one line. */
function Decided({ row: { state, item, unitsPerUnit, setAsideReason } }: { row: MemberItemLineFragment }) {
  const { t } = useTranslation();
  const name = useName();
  const unit = useUnit();
  if (state === 'MAPPED' && item)
    return (
      <small className="mapping-mapped">
        → {name(item)} {item.specificationZh} ×{unitsPerUnit} {unit(item)}
      </small>
    );
  if (state === 'SET_ASIDE')
    return <small className="quiet">{t('supply.mapping.aside', { reason: setAsideReason ?? '' })}</small>;
  return null;
}

function Decision({ row, onChanged }: { row: MemberItemLineFragment; onChanged: () => void }) {
  const { t } = useTranslation();
  const name = useName();
  const { data, error, refetch } = useQuery(MappingProposalsDocument, { variables: { id: row.id } });
  const [setting, setSetting] = useState(false);
  const { busy, refusal, map, unmap } = useDeciding(row, onChanged);
  const proposals = data?.memberItem?.proposals ?? [];
  const open = row.state === 'OPEN' && row.viewerCanMap;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!open || event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return;
    const proposal = proposals[Number(event.key) - 1];
    if (event.key === 'x') setSetting(true);
    else if (proposal?.unitsPerUnit) void map(proposal.item, proposal.unitsPerUnit);
    else return;
    event.preventDefault();
  };
  return (
    <section className="mapping-decision" onKeyDown={onKeyDown} aria-label={row.nameZh}>
      <h2>
        {row.nameZh} <small>{row.specificationZh}</small>
      </h2>
      <p className="quiet">
        {[row.manufacturerZh, t('supply.mapping.countedIn', { unit: row.unitZh }), row.nationalCode, row.insurerCode]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {row.state !== 'OPEN' && (
        <div className="mapping-done">
          <Decided row={row} />
          {row.mappedAt && (
            <small>
              {timeOf(row.mappedAt)} {row.mappedBy && name(row.mappedBy)}
            </small>
          )}
          {row.viewerCanMap && (
            <Button size="small" loading={busy} onClick={() => void unmap()}>
              {t('supply.mapping.unmap')}
            </Button>
          )}
        </div>
      )}
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={4} />}
      {data && row.state !== 'MAPPED' && (
        <>
          <h3>{t('supply.mapping.proposals')}</h3>
          {proposals.length === 0 && <p className="quiet">{t('supply.mapping.noProposals')}</p>}
          <ol className="plain mapping-proposals">
            {proposals.map((proposal, nth) => (
              <ProposalLine
                key={proposal.item.id}
                proposal={proposal}
                nth={nth + 1}
                open={open}
                busy={busy}
                onMap={map}
              />
            ))}
          </ol>
        </>
      )}
      {open && <Other onMap={map} busy={busy} />}
      {refusal && <Blockers {...refusal} onFollow={() => undefined} />}
      {open && (
        <footer>
          <Button type="text" onClick={() => setSetting(true)}>
            {t('supply.mapping.setAside')} <kbd>x</kbd>
          </Button>
          <small className="quiet">{t('supply.mapping.keys')}</small>
        </footer>
      )}
      {setting && (
        <ReasonDialog
          title={t('supply.mapping.setAside')}
          line={t('supply.mapping.setAsideLine')}
          submit={t('supply.mapping.setAside')}
          send={async reason =>
            (await act(MemberItemSetAsideDocument, { memberItemId: row.id, reason, expectedVersion: row.version }))
              .memberItemSetAside
          }
          done={t('supply.mapping.setAsideDone')}
          onClose={() => setSetting(false)}
          onDone={onChanged}
        />
      )}
    </section>
  );
}

/** Decides, and takes back what was decided. */
function useDeciding(row: MemberItemLineFragment, onChanged: () => void) {
  const { t } = useTranslation();
  const name = useName();
  const { busy, refusal, run } = useDialogAct();
  const forget = (version?: number) => async () =>
    (await act(MemberItemUnmapDocument, { memberItemId: row.id, expectedVersion: version })).memberItemUnmap;
  const map = async (item: CatalogueLineFragment, unitsPerUnit: number) => {
    await run(
      async () =>
        (
          await act(MemberItemMapDocument, {
            memberItemId: row.id,
            itemId: item.id,
            unitsPerUnit,
            expectedVersion: row.version,
          })
        ).memberItemMap,
      t('supply.mapping.mapped', { of: row.nameZh, item: name(item) }),
      () => void takeBack(forget(), row.nameZh, onChanged),
    );
    onChanged();
  };
  const unmap = async () => {
    await run(forget(row.version), t('supply.mapping.unmapped'));
    onChanged();
  };
  return { busy, refusal, map, unmap };
}

interface Mapper {
  busy: boolean;
  onMap: (item: CatalogueLineFragment, unitsPerUnit: number) => Promise<void>;
}

function ProposalLine({
  proposal: { item, ground, likenessBp, unitsPerUnit },
  nth,
  open,
  busy,
  onMap,
}: Mapper & { proposal: Proposal; nth: number; open: boolean }) {
  const { t } = useTranslation();
  return (
    <li>
      <div>
        <ItemLine item={item} />
        <small className="quiet">
          {ground === 'NAME'
            ? t('supply.mapping.alike', { n: percent(String(likenessBp / 10_000), 0) })
            : t(`supply.mapping.ground.${ground}`)}
        </small>
      </div>
      {open && <Take item={item} units={unitsPerUnit} nth={nth} busy={busy} onMap={onMap} />}
    </li>
  );
}

/** How many base units one unit of the house is, and yes. */
function Take({
  item,
  units,
  nth,
  busy,
  onMap,
}: Mapper & { item: CatalogueLineFragment; units: number | null; nth?: number }) {
  const { t } = useTranslation();
  const unit = useUnit();
  const [n, setN] = useState<number | null>(units);
  return (
    <span className="mapping-take">
      <InputNumber
        aria-label={t('supply.mapping.unitsPerUnit')}
        title={t('supply.mapping.unitsPerUnit')}
        min={1}
        precision={0}
        placeholder={t('supply.mapping.howMany')}
        value={n}
        onChange={setN}
        suffix={unit(item)}
      />
      <Button
        type={nth === 1 ? 'primary' : 'default'}
        disabled={!n}
        loading={busy}
        onClick={() => n && void onMap(item, n)}
      >
        {t('supply.mapping.take')} {nth && <kbd>{nth}</kbd>}
      </Button>
    </span>
  );
}

/** Something else than was proposed, found by name. */
function Other({ busy, onMap }: Mapper) {
  const { t } = useTranslation();
  const { group } = useScope();
  const [item, setItem] = useState<CatalogueLineFragment>();
  if (!group) return null;
  return (
    <div className="mapping-other">
      <h3>{t('supply.mapping.other')}</h3>
      <ItemSelect groupId={group.id} value={item?.id} onItem={setItem} />
      {item && (
        <div className="mapping-other-take">
          <ItemLine item={item} />
          <Take key={item.id} item={item} units={null} busy={busy} onMap={onMap} />
        </div>
      )}
    </div>
  );
}

function ItemLine({ item }: { item: CatalogueLineFragment }) {
  const name = useName();
  return (
    <>
      <b>{name(item)}</b> {item.specificationZh} <ItemMarks item={item} />
      <small>
        {item.manufacturerZh} · <Packs item={item} /> · <span className="figures">{item.code}</span>
      </small>
    </>
  );
}
