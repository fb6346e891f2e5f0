import { useQuery } from '@apollo/client/react';
import { Button, Rate } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../app/domains';
import { useViewer } from '../app/viewer';
import {
  ContractFulfilmentDocument,
  type ContractFulfilmentQuery,
  type ContractFullFragment,
  type DeliveryFragment,
} from '../gql/graphql';
import { DataTable } from '../ui/DataTable';
import { useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { Section } from '../ui/Section';
import { Failure, Loading } from '../ui/States';
import { usePhone } from '../ui/useMedia';
import { ConfirmDialog, RecordDialog, TakeBackDialog } from './DeliveryDialogs';

type Loaded = NonNullable<ContractFulfilmentQuery['familyContract']>;
export type FulfilmentLine = Loaded['fulfilment'][number];

type Open =
  | { kind: 'RECORD'; line: FulfilmentLine | undefined }
  | { kind: 'CONFIRM' | 'TAKE_BACK'; delivery: DeliveryFragment };

/** What a contract promises and what became of it: what is behind stands first, and is recorded in place. */
export function Fulfilment({ contract, onChanged }: { contract: ContractFullFragment; onChanged: () => void }) {
  const { t } = useTranslation();
  const viewer = useViewer();
  const { data, error, refetch } = useQuery(ContractFulfilmentDocument, { variables: { id: contract.id } });
  const [open, setOpen] = useState<Open>();
  const loaded = data?.familyContract;
  if (error && !loaded) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!loaded) return <Loading rows={6} />;
  const may = mayDo(viewer, 'contract.keep');
  const canRecord = contract.availableActions.includes('DELIVER');
  const { fulfilmentSummary: summary } = loaded;
  const close = () => setOpen(undefined);
  const changed = () => {
    void refetch();
    onChanged();
  };
  return (
    <>
      <Section
        title={t('contracts.fulfilment.title')}
        aside={<FulfilmentMark state={summary.state} />}
        tools={
          canRecord && (
            <Button
              type="primary"
              icon={<Icon name="plus" size={16} />}
              onClick={() => setOpen({ kind: 'RECORD', line: undefined })}
            >
              {t('contracts.view.deliver')}
            </Button>
          )
        }
      >
        <p className="figures">
          {t('contracts.fulfilment.summary', {
            done: summary.delivered,
            promised: summary.promised,
            confirmed: summary.confirmed,
          })}
          {' · '}
          {t('contracts.fulfilment.expected', { n: summary.expected })}
          {summary.averageRating && ` · ${t('contracts.fulfilment.rating', { n: summary.averageRating })}`}
        </p>
        {loaded.fulfilment.length === 0 ? (
          <p className="quiet">{t('contracts.fulfilment.empty')}</p>
        ) : (
          <Lines
            lines={loaded.fulfilment}
            onRecord={canRecord ? line => setOpen({ kind: 'RECORD', line }) : undefined}
          />
        )}
      </Section>
      <Section title={t('contracts.fulfilment.deliveries')}>
        {loaded.deliveries.length === 0 && <p className="quiet">{t('contracts.fulfilment.noDeliveries')}</p>}
        {loaded.deliveries.length > 0 && (
          <ul className="plain deliveries">
            {loaded.deliveries.map(delivery => (
              <DeliveryLine
                key={delivery.id}
                delivery={delivery}
                may={may}
                onConfirm={() => setOpen({ kind: 'CONFIRM', delivery })}
                onTakeBack={() => setOpen({ kind: 'TAKE_BACK', delivery })}
              />
            ))}
          </ul>
        )}
      </Section>
      {open?.kind === 'RECORD' && (
        <RecordDialog contract={contract} lines={loaded.fulfilment} line={open.line} onClose={close} onDone={changed} />
      )}
      {open?.kind === 'CONFIRM' && <ConfirmDialog delivery={open.delivery} onClose={close} onDone={changed} />}
      {open?.kind === 'TAKE_BACK' && <TakeBackDialog delivery={open.delivery} onClose={close} onDone={changed} />}
    </>
  );
}

const worstFirst = ['NEVER_SERVED', 'BEHIND', 'DUE_SOON', 'ON_TIME', 'DONE'] as const;

function Lines({
  lines,
  onRecord,
}: {
  lines: readonly FulfilmentLine[];
  onRecord: ((line: FulfilmentLine) => void) | undefined;
}) {
  const { t } = useTranslation();
  const name = useName();
  const phone = usePhone();
  const sorted = [...lines].sort((a, b) => worstFirst.indexOf(a.state) - worstFirst.indexOf(b.state));
  const key = (line: FulfilmentLine) => `${line.package?.id ?? ''} ${line.item.code}`;
  const record = (line: FulfilmentLine) =>
    onRecord &&
    line.delivered < line.promised && (
      <Button size={phone ? 'large' : 'small'} onClick={() => onRecord(line)}>
        {t('contracts.fulfilment.record')}
      </Button>
    );
  if (phone) {
    return (
      <ul className="plain promises">
        {sorted.map(line => (
          <li key={key(line)}>
            <span>
              <b>{name(line.item)}</b> <FulfilmentMark state={line.state} />
              <span className="promise-facts">
                <Served line={line} />
                {line.nextBy && (
                  <small className="figures">{`${t('contracts.fulfilment.nextBy')} ${line.nextBy}`}</small>
                )}
              </span>
            </span>
            {record(line)}
          </li>
        ))}
      </ul>
    );
  }
  return (
    <DataTable<FulfilmentLine>
      label={t('contracts.fulfilment.title')}
      rowKey={key}
      dataSource={sorted}
      columns={[
        {
          key: 'item',
          title: t('contracts.fulfilment.item'),
          render: (_, { item, package: from }) => (
            <>
              {name(item)} {from && <small>{name(from)}</small>}
            </>
          ),
        },
        { key: 'state', title: '', render: (_, { state }) => <FulfilmentMark state={state} /> },
        {
          key: 'done',
          title: t('contracts.fulfilment.delivered'),
          render: (_, line) => <Served line={line} />,
        },
        {
          key: 'confirmed',
          title: t('contracts.fulfilment.confirmed'),
          align: 'right',
          className: 'figures',
          render: (_, { confirmed, averageRating }) => (averageRating ? `${confirmed} · ${averageRating}★` : confirmed),
        },
        {
          key: 'next',
          title: t('contracts.fulfilment.nextBy'),
          className: 'figures',
          render: (_, { nextBy }) => nextBy ?? '—',
        },
        { key: 'record', title: '', render: (_, line) => record(line) },
      ]}
    />
  );
}

const boxesMax = 12;

/** One box for each time promised: filled when done, dashed when it should have been by now. */
function Served({ line: { promised, delivered, expected } }: { line: FulfilmentLine }) {
  return (
    <span className="served">
      {promised <= boxesMax && (
        <span aria-hidden="true">
          {Array.from({ length: promised }, (_, at) => (
            <i
              // biome-ignore lint/suspicious/noArrayIndexKey: boxes are their place
              key={at}
              className={at < delivered ? 'served-done' : at < expected ? 'served-late' : ''}
            />
          ))}
        </span>
      )}
      <span className="figures">{`${delivered} / ${promised}`}</span>
    </span>
  );
}

/** How a promise stands, by words and shape. */
export function FulfilmentMark({ state }: { state: FulfilmentLine['state'] }) {
  const { t } = useTranslation();
  return <em className={`fulfil fulfil-${state}`}>{t(`contracts.fulfilment.state.${state}`)}</em>;
}

function DeliveryLine({
  delivery,
  may,
  onConfirm,
  onTakeBack,
}: {
  delivery: DeliveryFragment;
  may: boolean;
  onConfirm: () => void;
  onTakeBack: () => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  const { item, deliveredOn, deliveredBy, confirmedAt, confirmedHow, rating, cancelledAt, cancelReason } = delivery;
  return (
    <li className={cancelledAt ? 'delivery delivery-back' : 'delivery'}>
      <span className="figures">{deliveredOn}</span>
      <span>
        <b>{item && name(item)}</b> <small>{deliveredBy && name(deliveredBy)}</small>
        {delivery.ofFollowUp && <span className="need">{t('contracts.fulfilment.byFollowUp')}</span>}
        {cancelledAt && <small> {t('contracts.fulfilment.cancelled', { reason: cancelReason ?? '' })}</small>}
        {delivery.note && <small className="delivery-note">{delivery.note}</small>}
      </span>
      {!cancelledAt && (
        <span className="delivery-acts">
          {confirmedAt ? (
            <span className="quiet">
              <Icon name="check" size={14} /> {confirmedHow && t(`contracts.fulfilment.ways.${confirmedHow}`)}
              {rating && (
                <Rate disabled value={rating} className="delivery-rate" aria-label={t('contracts.fulfilment.rate')} />
              )}
            </span>
          ) : may ? (
            <Button size="small" onClick={onConfirm}>
              {t('contracts.fulfilment.confirm')}
            </Button>
          ) : (
            <span className="quiet">{t('contracts.fulfilment.waiting')}</span>
          )}
          {may && !confirmedAt && !delivery.ofFollowUp && (
            <Button size="small" type="text" onClick={onTakeBack}>
              {t('contracts.fulfilment.cancel')}
            </Button>
          )}
        </span>
      )}
    </li>
  );
}
