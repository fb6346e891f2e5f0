import { useLazyQuery } from '@apollo/client/react';
import { Button, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PayVerificationDocument } from '../gql/graphql';
import { DataTable } from '../ui/DataTable';
import { count, timeOf, useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { Failure } from '../ui/States';
import type { Cycle } from './CyclePage';
import { sum, yuan } from './money';
import { isDivided } from './usePay';

/** The run that counts: pool, reserve and shares, and the proof that the same facts give the same bytes. */
export function RunBox({ cycle }: { cycle: Cycle }) {
  const { t } = useTranslation();
  const [run] = cycle.runs;
  if (!run || !isDivided(cycle)) return null;
  const figures = [
    ['pool', run.pool],
    ['reserve', run.reserve],
    ['shared', run.shared],
    ['carriedIn', run.carriedIn],
    ['topUps', run.topUps],
    ['carriedOut', run.carriedOut],
  ] as const;
  return (
    <section className="pay-part">
      <h2>{t('pay.run.title')}</h2>
      <dl className="pay-figures">
        {figures.map(([key, { amount }]) => (
          <div key={key}>
            <dt>{t(`pay.run.${key}`)}</dt>
            <dd className="figures">{yuan(amount)}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">
        {t('pay.run.line', { n: run.number, at: timeOf(run.runAt), events: count(run.eventCount) })}
        {cycle.policy && t('pay.run.policy', { title: cycle.policy.title, from: cycle.policy.validFrom })}
      </p>
      <div className="pay-acts">
        <Link className="pay-link" to={`/pay/results?cycle=${cycle.id}`}>
          {t('pay.toResults')}
        </Link>
        <Verify cycleId={cycle.id} />
      </div>
    </section>
  );
}

function Verify({ cycleId }: { cycleId: string }) {
  const { t } = useTranslation();
  const [verify, { data, loading, error }] = useLazyQuery(PayVerificationDocument, { fetchPolicy: 'no-cache' });
  const proof = data?.payVerification;
  return (
    <>
      <Button loading={loading} onClick={() => void verify({ variables: { cycleId } })}>
        {t('pay.verify.button')}
      </Button>
      {error && <Failure error={error} />}
      {proof && (
        <p role="status" className={proof.isSame ? 'pay-there' : 'pay-missing'}>
          <Icon name={proof.isSame ? 'check' : 'alert'} size={14} />{' '}
          {t(proof.isSame ? 'pay.verify.same' : 'pay.verify.other', {
            ms: count(proof.milliseconds),
            hash: proof.outputSha256?.slice(0, 12) ?? '—',
          })}
        </p>
      )}
    </>
  );
}

type Booking = Cycle['ledger'][number];

/** The ledger by transaction: what comes out of one account goes into another. */
export function LedgerBox({ ledger }: { ledger: readonly Booking[] }) {
  const { t } = useTranslation();
  if (ledger.length === 0) return null;
  const columns: TableColumnsType<Booking> = [
    {
      key: 'transaction',
      title: t('pay.ledger.transaction'),
      render: (_, { transaction }) => t(`pay.ledger.transactions.${transaction as 'PAY'}`, transaction),
    },
    {
      key: 'account',
      title: t('pay.ledger.account'),
      render: (_, { account }) => t(`pay.ledger.accounts.${account as 'POOL'}`, account),
    },
    {
      key: 'amount',
      title: t('pay.yuanUnit'),
      align: 'right',
      className: 'figures',
      render: (_, { amount }) => yuan(amount.amount),
    },
  ];
  return (
    <section className="pay-part">
      <h2>{t('pay.ledger.title')}</h2>
      <DataTable
        label={t('pay.ledger.title')}
        rowKey={({ transaction, account }) => `${transaction} ${account}`}
        columns={columns}
        dataSource={[...ledger]}
      />
      <p className="quiet figures">{t('pay.ledger.sum', { sum: yuan(sum(ledger.map(one => one.amount.amount))) })}</p>
    </section>
  );
}

/** Who did what, and when. */
export function Steps({ cycle }: { cycle: Cycle }) {
  const { t } = useTranslation();
  const name = useName();
  if (cycle.steps.length === 0) return null;
  return (
    <section className="pay-part">
      <h2>{t('pay.steps')}</h2>
      <ol className="plain pay-steps">
        {cycle.steps.map(({ number, action, at, person, askedBy, reason }) => (
          <li key={number}>
            <span className="figures">{timeOf(at)}</span> <b>{t(`pay.act.${action}`)}</b> {person && name(person)}
            {askedBy && t('pay.askedBy', { who: name(askedBy) })}
            {reason && <span className="quiet"> {reason}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
