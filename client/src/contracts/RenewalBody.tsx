import { useQuery } from '@apollo/client/react';
import { Alert, Button, Checkbox, DatePicker, Progress, Select, type TableColumnsType } from 'antd';
import type { Dayjs } from 'dayjs';
import { type Key, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useViewer } from '../app/viewer';
import {
  ContractRenewalsDocument,
  type ContractRenewalsQuery,
  RenewalRefusalsDocument,
  type RenewalRunFragment,
} from '../gql/graphql';
import { civilNow } from '../ui/civil';
import { DataTable } from '../ui/DataTable';
import { Field } from '../ui/Field';
import { count, person, useName } from '../ui/format';
import { Failure, Loading } from '../ui/States';
import { usePhone } from '../ui/useMedia';
import { useWitnesses } from './SignBox';
import { type Renewal, useRenewal } from './useRenewal';

type Preview = ContractRenewalsQuery['contractRenewals'][number];

/** Contracts that end, what their renewal would be, and renewing them: with its progress, and with what could not be renewed. */
export function RenewalBody({
  teamId,
  until,
  contractIds,
  onChanged,
}: {
  teamId: string;
  /** Contracts that end before this day. */
  until?: string;
  /** Only these. */
  contractIds?: readonly string[];
  onChanged: () => void;
}) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(ContractRenewalsDocument, {
    variables: { teamId, until },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  const renewal = useRenewal(() => {
    void refetch();
    onChanged();
  });
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={6} />;
  const interrupted = renewal.batch ? [] : (data.familyTeam?.openRenewals ?? []);
  const previews = data.contractRenewals.filter(one => !contractIds || contractIds.includes(one.contract.id));
  const already = (contractIds?.length ?? previews.length) - previews.length;
  return (
    <>
      {interrupted.map(batch => (
        <Alert
          key={batch.id}
          type="warning"
          showIcon
          title={t('contracts.renewal.interrupted', { n: count(batch.counts.waiting) })}
          action={
            <Button size="small" type="primary" onClick={() => void renewal.resume(batch)}>
              {t('contracts.renewal.resume')}
            </Button>
          }
        />
      ))}
      {renewal.batch ? (
        <Run renewal={renewal} batch={renewal.batch} />
      ) : (
        <Choice teamId={teamId} team={data.familyTeam} previews={previews} already={already} renewal={renewal} />
      )}
    </>
  );
}

/** Which of them, the paper of those who have to sign anew, and who takes over from a doctor who has left. */
function Choice({
  teamId,
  team,
  previews,
  already,
  renewal,
}: {
  teamId: string;
  team: ContractRenewalsQuery['familyTeam'];
  previews: readonly Preview[];
  already: number;
  renewal: Renewal;
}) {
  const { t } = useTranslation();
  const name = useName();
  const viewer = useViewer();
  const people = useWitnesses(teamId);
  const [left, setLeft] = useState<readonly Key[]>([]);
  const [paper, setPaper] = useState(false);
  const [signedOn, setSignedOn] = useState<Dayjs>(() => civilNow());
  const [witnessId, setWitnessId] = useState(viewer.person.id);
  const [doctorId, setDoctorId] = useState<string>();
  const doctors = team?.doctors.flatMap(({ doctor }) => (doctor ? [{ value: doctor.id, label: name(doctor) }] : []));
  const can = (one: Preview) =>
    (!one.obstacle || (doctorId !== undefined && lacksDoctor(one))) && (paper || !one.needsSignature);
  const ready = previews.filter(can);
  const chosen = ready.filter(one => !left.includes(one.contract.id)).map(one => one.contract.id);
  const others = already > 0 && <p className="quiet">{t('contracts.renewal.already', { n: count(already) })}</p>;
  if (previews.length === 0) return others || <p className="quiet">{t('contracts.renewal.none')}</p>;
  return (
    <>
      <p>{t('contracts.renewal.sentenceOf', { n: count(previews.length), ready: count(ready.length) })}</p>
      {others}
      {previews.some(lacksDoctor) && (
        <Field label={t('contracts.renewal.takesOver')}>
          {id => (
            <Select
              id={id}
              allowClear
              placeholder={t('contracts.renewal.takesOverNobody')}
              value={doctorId}
              onChange={setDoctorId}
              options={doctors}
            />
          )}
        </Field>
      )}
      {previews.some(one => one.needsSignature) && (
        <div className="renewal-paper">
          <Checkbox checked={paper} onChange={event => setPaper(event.target.checked)}>
            {t('contracts.renewal.paper')}
          </Checkbox>
          <small>{t('contracts.renewal.paperLine')}</small>
          {paper && (
            <div className="form-pair">
              <DatePicker
                aria-label={t('contracts.sign.signedOn')}
                allowClear={false}
                value={signedOn}
                disabledDate={day => day.isAfter(civilNow(), 'day')}
                onChange={value => value && setSignedOn(value)}
              />
              <Select
                aria-label={t('contracts.sign.witness')}
                value={witnessId}
                options={people}
                onChange={setWitnessId}
              />
            </div>
          )}
        </div>
      )}
      <Previews
        previews={previews}
        chosen={chosen}
        can={can}
        takesOver={doctors?.find(one => one.value === doctorId)?.label}
        onChoose={ids => setLeft(ready.map(one => one.contract.id).filter(id => !ids.includes(id)))}
      />
      {renewal.stopped && <Alert type="error" showIcon title={renewal.stopped} />}
      <Button
        type="primary"
        size="large"
        className="renewal-begin"
        loading={renewal.running}
        disabled={chosen.length === 0}
        onClick={() =>
          void renewal.begin({
            teamId,
            contractIds: chosen,
            doctorId,
            paper: paper ? { signedOn: signedOn.format('YYYY-MM-DD'), witnessId } : undefined,
          })
        }
      >
        {t('contracts.renewal.begin', { n: count(chosen.length) })}
      </Button>
    </>
  );
}

const lacksDoctor = (one: Preview) => one.obstacle?.code === 'DOCTOR_NOT_IN_TEAM';

interface PreviewsProps {
  previews: readonly Preview[];
  chosen: readonly string[];
  can: (one: Preview) => boolean;
  /** Who takes over from those who have left. */
  takesOver: string | undefined;
  onChoose: (ids: readonly Key[]) => void;
}

function Previews({ previews, chosen, can, takesOver, onChoose }: PreviewsProps) {
  const { t } = useTranslation();
  const name = useName();
  const phone = usePhone();
  const term = ({ newStartsOn, newEndsOn }: Preview) => t('contracts.term', { from: newStartsOn, until: newEndsOn });
  const wide: TableColumnsType<Preview> = [
    {
      key: 'now',
      title: t('contracts.renewal.now'),
      className: 'figures',
      render: (_, { contract }) => `${contract.number} ${t('contracts.lastDay', { date: contract.endsOn })}`,
    },
    { key: 'next', title: t('contracts.renewal.next'), className: 'figures', render: (_, one) => term(one) },
    {
      key: 'packages',
      title: t('contracts.packages'),
      render: (_, { packages }) => (
        <span className="renewal-words">{packages.map(name).join(t('common.listSeparator'))}</span>
      ),
    },
  ];
  return (
    <DataTable<Preview>
      label={t('contracts.renewal.title')}
      rowKey={one => one.contract.id}
      dataSource={[...previews]}
      pagination={previews.length > 50 ? { pageSize: 50, showSizeChanger: false, size: 'small' } : false}
      rowSelection={{
        selectedRowKeys: [...chosen],
        preserveSelectedRowKeys: true,
        getCheckboxProps: one => ({ disabled: !can(one) }),
        onChange: onChoose,
      }}
      columns={[
        {
          key: 'who',
          title: t('contracts.renewal.resident'),
          render: (_, one) => (
            <>
              {one.contract.resident && (
                <Link to={`/residents/${one.contract.resident.id}`}>{person(t, one.contract.resident.patient)}</Link>
              )}
              {phone && <small className="renewal-term figures">{term(one)}</small>}
            </>
          ),
        },
        ...(phone ? [] : wide),
        {
          key: 'can',
          title: t('contracts.renewal.can'),
          render: (_, one) => (
            <span className="renewal-words">
              <Can preview={one} takesOver={takesOver} />
            </span>
          ),
        },
      ]}
    />
  );
}

function Can({ preview, takesOver }: { preview: Preview; takesOver: string | undefined }) {
  const { t } = useTranslation();
  const { obstacle, needsSignature } = preview;
  const sign = needsSignature && <span className="warn">{t('contracts.renewal.needsPaper')}</span>;
  if (takesOver && lacksDoctor(preview)) {
    return (
      <>
        {t('contracts.renewal.takenOver', { who: takesOver })} {sign}
      </>
    );
  }
  if (obstacle) return <span className="danger">{obstacle.message}</span>;
  return sign || t('contracts.renewal.ready');
}

/** How far it is, and what was refused. */
function Run({ renewal, batch }: { renewal: Renewal; batch: RenewalRunFragment }) {
  const { t } = useTranslation();
  const { all, waiting, renewed, refused } = batch.counts;
  const done = all - waiting;
  return (
    <div className="renewal-run">
      <Progress
        percent={Math.round((done / Math.max(1, all)) * 100)}
        status={renewal.stopped ? 'exception' : waiting === 0 ? 'success' : 'active'}
      />
      <p role="status" className="figures">
        {waiting === 0
          ? t('contracts.renewal.finished', { renewed: count(renewed), refused: count(refused) })
          : renewal.running
            ? t('contracts.renewal.running', { done: count(done), all: count(all) })
            : t('contracts.renewal.stopped', { done: count(done), all: count(all) })}
      </p>
      {renewal.running && <p className="quiet">{t('contracts.renewal.leave')}</p>}
      {renewal.stopped && <Alert type="error" showIcon title={renewal.stopped} />}
      {!renewal.running && waiting > 0 && (
        <Button type="primary" onClick={() => void renewal.resume(batch)}>
          {t('contracts.renewal.resume')}
        </Button>
      )}
      {waiting === 0 && refused > 0 && (
        <>
          <Refusals batchId={batch.id} />
          <Button onClick={renewal.reset}>{t('contracts.renewal.back')}</Button>
        </>
      )}
    </div>
  );
}

function Refusals({ batchId }: { batchId: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(RenewalRefusalsDocument, { variables: { id: batchId }, fetchPolicy: 'network-only' });
  const rows = data?.renewalBatch?.rows.filter(one => one.outcome === 'REFUSED');
  if (!rows) return <Loading rows={3} />;
  return (
    <>
      <h3>{t('contracts.renewal.refusedTitle')}</h3>
      <ul className="plain renewal-refused">
        {rows.map(({ contract, obstacle }) => (
          <li key={contract?.id}>
            {contract?.resident && (
              <Link to={`/residents/${contract.resident.id}/contract`}>{person(t, contract.resident.patient)}</Link>
            )}{' '}
            {obstacle?.message}
          </li>
        ))}
      </ul>
    </>
  );
}
