import { useQuery } from '@apollo/client/react';
import { Button, Form, InputNumber } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type StockMovementLineFragment, StockMovementsDocument, StockUseReturnDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { FormDialog } from '../ui/FormDialog';
import { timeOf, useName } from '../ui/format';
import { ReasonField } from '../ui/ReasonDialog';
import { Section } from '../ui/Section';
import { Failure, Loading } from '../ui/States';
import type { CabinetProps } from './CabinetPage';
import { Recipient } from './MovementTable';
import { LotCell, Units, useUnits } from './parts';

const shownAtMost = 12;

/** What was used out of the cabinet lately, each with the way back. */
export function CabinetUses({ cabinet, house, acts, onActed }: CabinetProps) {
  const { t } = useTranslation();
  const name = useName();
  const [returning, setReturning] = useState<StockMovementLineFragment>();
  const { data, error, refetch } = useQuery(StockMovementsDocument, {
    variables: { institutionId: house, placeId: cabinet.id, kinds: ['USE'], first: shownAtMost },
    fetchPolicy: 'cache-and-network',
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: every act changes the list
  useEffect(() => {
    if (acts > 0) void refetch();
  }, [acts]);
  const rows = data?.stockMovements.edges.map(edge => edge.node) ?? [];
  return (
    <Section title={t('stock.cabinet.uses')}>
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={3} />}
      {data && rows.length === 0 && <p className="quiet">{t('stock.cabinet.noUses')}</p>}
      <ul className="plain use-list">
        {rows.map(line => {
          const left = line.units - line.returnedUnits;
          return (
            <li key={line.id}>
              <div>
                <b>{line.item && name(line.item)}</b> <Units n={line.units} item={line.item} />
                <small>
                  <span className="figures">{timeOf(line.at)}</span> · <LotCell lot={line.lot} serial={line.serial} />
                </small>
                <small className="use-recipient">
                  <Recipient line={line} />
                </small>
              </div>
              {left === 0 ? (
                <span className="quiet">{t('stock.cabinet.allBack')}</span>
              ) : (
                <span>
                  {line.returnedUnits > 0 && (
                    <small className="quiet">{t('stock.cabinet.someBack', { n: line.returnedUnits })}</small>
                  )}
                  <Button size="small" onClick={() => setReturning(line)}>
                    {t('stock.cabinet.return')}
                  </Button>
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {returning && <ReturnDialog line={returning} onClose={() => setReturning(undefined)} onDone={onActed} />}
    </Section>
  );
}

interface Return {
  units: number;
  reason: string;
}

function ReturnDialog({
  line,
  onClose,
  onDone,
}: {
  line: StockMovementLineFragment;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  const units = useUnits();
  const left = line.units - line.returnedUnits;
  const send = async ({ units: n, reason }: Return) =>
    (await act(StockUseReturnDocument, { movementId: line.id, units: n, reason: reason.trim() })).stockUseReturn;
  return (
    <FormDialog<Return, Awaited<ReturnType<typeof send>>>
      title={t('stock.cabinet.returnTitle')}
      submit={t('stock.cabinet.return')}
      head={
        <p>
          <b>{line.item && name(line.item)}</b> · {t('stock.cabinet.returnLine', { n: units(left, line.item) })}
        </p>
      }
      initial={{ units: left }}
      send={send}
      done={() => t('stock.cabinet.returned')}
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item name="units" label={t('stock.quantity')} rules={[{ required: true, message: t('signIn.required') }]}>
        <InputNumber min={1} max={left} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <ReasonField label={t('stock.reason')} hint={t('stock.cabinet.returnHint')} />
    </FormDialog>
  );
}
