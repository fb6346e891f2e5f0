import { useQuery } from '@apollo/client/react';
import { Button, Checkbox, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  OrderProposalsDocument,
  type OrderProposalsQuery,
  PurchaseOrderSendDocument,
  type RequisitionRowFragment,
} from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { civilNow } from '../ui/civil';
import { Field } from '../ui/Field';
import { count, useName } from '../ui/format';
import { Section } from '../ui/Section';
import { Failure, Loading } from '../ui/States';
import { tellDone } from '../ui/toasts';
import { Amount } from './parts';

type Proposal = OrderProposalsQuery['purchaseOrderProposals'][number];

/** What was approved, merged by supplier: chosen and sent. Requisitions are ordered whole. */
export function Proposals({ groupId, onSent }: { groupId: string; onSent: () => void }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(OrderProposalsDocument, {
    variables: { groupId },
    fetchPolicy: 'cache-and-network',
  });
  const proposals = data?.purchaseOrderProposals;
  const requisitions = data?.requisitions.edges.map(({ node }) => node) ?? [];
  return (
    <Section title={t('purchase.order.proposals')} aside={t('purchase.order.proposalsAside')}>
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={3} />}
      {proposals?.length === 0 && <p className="quiet">{t('purchase.order.nothingToOrder')}</p>}
      {proposals && proposals.length > 0 && (
        <Choice
          key={proposals.map(keyOf).join()}
          proposals={proposals}
          requisitions={requisitions}
          onSent={() => {
            void refetch();
            onSent();
          }}
        />
      )}
    </Section>
  );
}

const keyOf = ({ supplier, requisitionIds, amount }: Proposal) =>
  `${supplier?.id} ${amount.amount} ${requisitionIds.join()}`;

const usualDays = 7;

interface ChoiceProps {
  proposals: readonly Proposal[];
  requisitions: readonly RequisitionRowFragment[];
  onSent: () => void;
}

function Choice({ proposals, requisitions, onSent }: ChoiceProps) {
  const { t } = useTranslation();
  const name = useName();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [latest, setLatest] = useState(() => civilNow().add(usualDays, 'day'));
  const { busy, refusal, run } = useDialogAct();
  const ids = [...new Set(proposals.filter(one => chosen.has(keyOf(one))).flatMap(one => one.requisitionIds))];
  const carried = proposals.some(one => !chosen.has(keyOf(one)) && one.requisitionIds.some(id => ids.includes(id)));
  const send = () =>
    run(async () => {
      const input = { requisitionIds: ids, latestArrivalOn: latest.format('YYYY-MM-DD') };
      const { purchaseOrderSend } = await act(PurchaseOrderSendDocument, input);
      if (purchaseOrderSend.orders) {
        const numbers = purchaseOrderSend.orders.map(({ number }) => number).join('、');
        tellDone(t('purchase.order.sent', { numbers }));
        onSent();
      }
      return purchaseOrderSend;
    });
  return (
    <>
      <ul className="plain purchase-proposals">
        {proposals.map(one => (
          <li key={keyOf(one)}>
            <div className="purchase-proposal">
              <Checkbox
                aria-label={t('purchase.order.choose', { supplier: one.supplier ? name(one.supplier) : '' })}
                checked={chosen.has(keyOf(one))}
                onChange={({ target }) => setChosen(toggled(chosen, keyOf(one), target.checked))}
              />
              <span>
                <b>{one.supplier && name(one.supplier)}</b>{' '}
                <span className="quiet">
                  {[
                    t('purchase.order.houses', { n: one.houses }),
                    t('purchase.order.linesOf', { n: count(one.lines) }),
                    t('purchase.order.requisitionsOf', { n: one.requisitionIds.length }),
                  ].join(' · ')}
                </span>
              </span>
              <b>
                <Amount of={one.amount} />
              </b>
            </div>
            <Split proposal={one} requisitions={requisitions} />
          </li>
        ))}
      </ul>
      <div className="purchase-acts">
        <Field label={t('purchase.order.latest')}>
          {id => (
            <DatePicker
              id={id}
              value={latest}
              allowClear={false}
              minDate={dayjs().add(1, 'day')}
              onChange={next => next && setLatest(next)}
            />
          )}
        </Field>
        <Button type="primary" disabled={ids.length === 0} loading={busy} onClick={() => void send()}>
          {ids.length > 0 ? t('purchase.order.sendSome', { n: ids.length }) : t('purchase.order.send')}
        </Button>
        {carried && <span className="warn">{t('purchase.order.together')}</span>}
      </div>
      {refusal && <Blockers {...refusal} onFollow={() => undefined} />}
    </>
  );
}

function toggled(chosen: ReadonlySet<string>, key: string, on: boolean): ReadonlySet<string> {
  const next = new Set(chosen);
  if (on) next.add(key);
  else next.delete(key);
  return next;
}

/** Which house gets what of it. */
function Split({ proposal, requisitions }: { proposal: Proposal; requisitions: readonly RequisitionRowFragment[] }) {
  const { t } = useTranslation();
  const name = useName();
  const own = requisitions.filter(({ id }) => proposal.requisitionIds.includes(id));
  return (
    <details>
      <summary>{t('purchase.order.splitOf')}</summary>
      <ul className="plain purchase-lines">
        {own.map(({ id, number, institution, lines }) => (
          <li key={id}>
            <Link to={`/purchasing/requisitions/${id}`}>{number}</Link> {institution && name(institution)}
            <small className="quiet">
              {lines
                .filter(({ supplier }) => supplier?.id === proposal.supplier?.id)
                .map(({ item, packs, pack }) => `${item ? name(item) : ''} ${count(packs)} ${pack ? name(pack) : ''}`)
                .join('；')}
            </small>
          </li>
        ))}
      </ul>
    </details>
  );
}
