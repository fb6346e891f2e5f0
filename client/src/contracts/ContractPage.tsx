import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { mayDo } from '../app/domains';
import { useTitle } from '../app/Frame';
import { useViewer } from '../app/viewer';
import { type ContractFullFragment, ContractPageDocument, type ContractPageQuery } from '../gql/graphql';
import { ResidentHead } from '../residents/ResidentHead';
import { useName } from '../ui/format';
import { Page } from '../ui/Page';
import { Blank, Failure, Loading } from '../ui/States';
import { ContractFacts, ContractMark } from './ContractFacts';
import { EndDialog } from './EndDialog';
import { Fulfilment } from './Fulfilment';
import RenewalDialog from './RenewalDialog';
import { SignBox } from './SignBox';
import { TransferDialog } from './TransferDialog';
import { Wizard } from './Wizard';
import './contracts.css';

export type ContractResident = NonNullable<ContractPageQuery['resident']>;

/** The contract of a resident: a draft to be signed, the one that runs, or the wizard for a new one. */
export default function ContractPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  useTitle(t('contracts.title'));
  const { data, error, refetch } = useQuery(ContractPageDocument, { variables: { residentId: id } });
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={10} />;
  if (!data.resident) return <Blank icon="search" title={t('state.notFound')} />;
  return <View key={id} resident={data.resident} refresh={refetch} />;
}

function View({ resident, refresh }: { resident: ContractResident; refresh: () => Promise<unknown> }) {
  const viewer = useViewer();
  const [search, setSearch] = useSearchParams();
  const may = mayDo(viewer, 'contract.keep');
  const { contracts } = resident;
  const draft = contracts.find(one => one.state === 'DRAFT');
  const running = contracts.find(one => one.state === 'ACTIVE') ?? contracts.find(one => one.state === 'SIGNED');
  const wanted = search.has('new');
  const toView = () => {
    setSearch({}, { replace: true });
    void refresh();
  };
  if (draft && may) return <Draft key={draft.id} resident={resident} contract={draft} refresh={toView} />;
  const isFirst = !contracts.some(wasSigned);
  if (may && (wanted || isFirst))
    return <Wizard resident={resident} onDrafted={refresh} onDiscarded={() => void refresh()} />;
  return (
    <Contract
      resident={resident}
      running={running}
      onSign={may && !running ? () => setSearch({ new: '1' }) : undefined}
      refresh={() => void refresh()}
    />
  );
}

function Draft({
  resident,
  contract,
  refresh,
}: {
  resident: ContractResident;
  contract: ContractFullFragment;
  refresh: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Page title={t('contracts.title')} sentence={<Sentence contract={contract} />}>
      <ResidentHead residentId={resident.id} />
      <SignBox contract={contract} onSigned={refresh} onDiscarded={refresh} />
    </Page>
  );
}

function Sentence({ contract }: { contract: ContractFullFragment }) {
  const { t } = useTranslation();
  const name = useName();
  return t('contracts.view.sentence', {
    team: name(contract.team),
    doctor: contract.doctor ? name(contract.doctor) : '',
    state: t(`contracts.state.${contract.state}`),
    date: contract.endsOn,
  });
}

const wasSigned = ({ state }: ContractFullFragment) => state !== 'DRAFT' && state !== 'CANCELLED';

type Open = 'TRANSFER' | 'END' | 'RENEW';

function Contract({
  resident,
  running,
  onSign,
  refresh,
}: {
  resident: ContractResident;
  running: ContractFullFragment | undefined;
  /** Leads to a new one, for whom may. */
  onSign: (() => void) | undefined;
  refresh: () => void;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const others = resident.contracts.filter(one => one.id !== running?.id);
  const can = (action: Open) => running?.availableActions.includes(action);
  // One that ended a little while ago is renewed too.
  const renewable = [running, others[0]].find(one => one?.availableActions.includes('RENEW'));
  return (
    <Page
      title={t('contracts.title')}
      sentence={running ? <Sentence contract={running} /> : t('contracts.view.none')}
      tools={
        <>
          {onSign && (
            <Button type={renewable ? 'default' : 'primary'} onClick={onSign}>
              {t('contracts.view.sign')}
            </Button>
          )}
          {renewable && (
            <Button type="primary" onClick={() => setOpen('RENEW')}>
              {t('contracts.view.renew')}
            </Button>
          )}
          {can('TRANSFER') && <Button onClick={() => setOpen('TRANSFER')}>{t('contracts.view.transfer')}</Button>}
          {can('END') && (
            <Button danger onClick={() => setOpen('END')}>
              {t('contracts.view.end')}
            </Button>
          )}
          <Button onClick={() => void navigate(`/residents/${resident.id}`)}>{t('contracts.view.toResident')}</Button>
        </>
      }
    >
      <ResidentHead residentId={resident.id} />
      <div className="contract-view">
        <div>
          {running && <Fulfilment contract={running} onChanged={refresh} />}
          {!running && <Ended contract={others.find(wasSigned)} />}
        </div>
        <div>
          {running && (
            <section className="panel-box" aria-label={t('contracts.title')}>
              <ContractFacts contract={running} />
            </section>
          )}
          {others.length > 0 && <History contracts={others} />}
        </div>
      </div>
      {running && open === 'TRANSFER' && (
        <TransferDialog resident={resident} contract={running} onClose={close} onDone={refresh} />
      )}
      {running && open === 'END' && <EndDialog contract={running} onClose={close} onDone={refresh} />}
      {renewable && open === 'RENEW' && <RenewalDialog contracts={[renewable]} onClose={close} onDone={refresh} />}
    </Page>
  );
}

/** What there was last, and why it ended. */
function Ended({ contract }: { contract: ContractFullFragment | undefined }) {
  const { t } = useTranslation();
  if (!contract) return <p className="quiet">{t('contracts.view.none')}</p>;
  return (
    <section className="panel-box" aria-label={t('contracts.view.last')}>
      <h2>{t('contracts.view.last')}</h2>
      <ContractFacts contract={contract} />
    </section>
  );
}

function History({ contracts }: { contracts: readonly ContractFullFragment[] }) {
  const { t } = useTranslation();
  const name = useName();
  return (
    <section className="panel-box" aria-label={t('contracts.view.history')}>
      <h2>{t('contracts.view.history')}</h2>
      <ul className="plain contract-history">
        {contracts.map(one => (
          <li key={one.id}>
            <details>
              <summary>
                <span className="figures">{t('contracts.term', { from: one.startsOn, until: one.endsOn })}</span>{' '}
                {name(one.team)} <ContractMark contract={one} />
              </summary>
              <ContractFacts contract={one} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
