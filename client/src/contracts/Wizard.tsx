import { useQuery } from '@apollo/client/react';
import { Alert, Button, DatePicker, Select, Switch } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ContractDiscardDocument,
  ContractDraftDocument,
  type ContractPageQuery,
  ContractSignProposalDocument,
  type ContractSignProposalQuery,
} from '../gql/graphql';
import { act } from '../graphql/act';
import { explainFailure } from '../graphql/explain';
import { useDialogAct } from '../graphql/useDialogAct';
import { ResidentHead } from '../residents/ResidentHead';
import { Blockers } from '../ui/Blockers';
import { civilNow } from '../ui/civil';
import { Field } from '../ui/Field';
import { useName } from '../ui/format';
import { Page } from '../ui/Page';
import { Blank, Failure, Loading } from '../ui/States';
import { tellDone, tellRefused } from '../ui/toasts';
import { fenOf, payersText, priceText } from './money';
import { PackageStep } from './PackageStep';
import { type ChosenTeam, TeamStep } from './TeamStep';

export type Proposal = NonNullable<ContractSignProposalQuery['contractSignProposal']>;
type Resident = NonNullable<ContractPageQuery['resident']>;

/** What is signed with whom: proposed and filled in, on one page. */
export function Wizard({
  resident,
  onDrafted,
  onDiscarded,
}: {
  resident: Resident;
  onDrafted: () => Promise<unknown>;
  onDiscarded: () => void;
}) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(ContractSignProposalDocument, {
    variables: { residentId: resident.id },
    fetchPolicy: 'network-only',
  });
  const proposal = data?.contractSignProposal;
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={10} />;
  if (!proposal) return <Blank icon="search" title={t('state.notFound')} />;
  if (proposal.obstacles.length > 0)
    return (
      <Blank icon="pen" title={t('contracts.wizard.sentenceNothing')}>
        {proposal.obstacles.map(one => (
          <p key={one.code}>{one.message}</p>
        ))}
      </Blank>
    );
  return <Form resident={resident} proposal={proposal} onDrafted={onDrafted} onDiscarded={onDiscarded} />;
}

interface Chosen {
  team: ChosenTeam | undefined;
  packageIds: readonly string[];
  district: string | undefined;
  city: string | undefined;
  startsOn: string;
  autoRenew: boolean;
}

/** The best team with room and its emptiest list, the packages that fit, the hospitals of the last contract: of a first one, where there is but one to choose. */
function proposedChoice(
  { teams, packages, current, startsOn, districtInstitutions, cityInstitutions }: Proposal,
  contracts: Resident['contracts'],
): Chosen {
  const last = current ?? contracts.find(({ state }) => state !== 'DRAFT' && state !== 'CANCELLED');
  const among = (offered: readonly { id: string }[], before: { id: string } | null | undefined) =>
    last ? offered.find(one => one.id === before?.id)?.id : offered.length === 1 ? offered[0]?.id : undefined;
  const best = teams.find(one => one.load.fullness !== 'FULL');
  const doctor = best?.doctors.find(one => one.load.fullness !== 'FULL')?.doctor;
  const special = packages.filter(one => one.fits && one.because.length > 0);
  const general = packages.find(one => one.fits && one.because.length === 0);
  return {
    team: best && doctor ? { teamId: best.team.id, doctorId: doctor.id } : undefined,
    packageIds: [...(general ? [general] : []), ...special].map(one => one.package.id),
    district: among(districtInstitutions, last?.districtInstitution),
    city: among(cityInstitutions, last?.cityInstitution),
    startsOn,
    autoRenew: true,
  };
}

function Form({
  resident,
  proposal,
  onDrafted,
  onDiscarded,
}: {
  resident: Resident;
  proposal: Proposal;
  onDrafted: () => Promise<unknown>;
  onDiscarded: () => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  const [chosen, setChosen] = useState(() => proposedChoice(proposal, resident.contracts));
  const { busy, refusal, run } = useDialogAct();
  const [drafted, setDrafted] = useState(false);
  const change = (part: Partial<Chosen>) => setChosen(before => ({ ...before, ...part }));
  const { teams, packages, districtInstitutions, cityInstitutions, current, warnings } = proposal;
  const termDays = dayjs(proposal.endsOn).diff(proposal.startsOn, 'day');
  const picked = packages.filter(one => chosen.packageIds.includes(one.package.id)).map(one => one.package);
  const draft = async () => {
    const { team, packageIds, district, city, startsOn, autoRenew } = chosen;
    if (!team) return;
    await run(async () => {
      const payload = (
        await act(ContractDraftDocument, {
          residentId: resident.id,
          ...team,
          packageIds: [...packageIds],
          districtInstitutionId: district,
          cityInstitutionId: city,
          startsOn,
          autoRenew,
        })
      ).contractDraft;
      if (payload.contract) {
        const { id, number } = payload.contract;
        tellDone(t('contracts.wizard.drafted', { number }), {
          label: t('common.undo'),
          run: () => void discard(id, number),
        });
        // Until the page shows the draft, a second one must not be made.
        setDrafted(true);
        void onDrafted()
          .catch(() => undefined)
          .finally(() => setDrafted(false));
      }
      return payload;
    }, undefined);
  };
  const discard = async (contractId: string, number: string) => {
    const told = ({ userErrors: [error] }: { userErrors: readonly { message: string }[] }) => {
      if (error) return tellRefused(t('toast.undoFailed', { why: error.message }));
      tellDone(t('contracts.wizard.discarded', { number }));
      return onDiscarded();
    };
    try {
      told(
        (await act(ContractDiscardDocument, { contractId, reason: t('contracts.wizard.undoReason') })).contractDiscard,
      );
    } catch (error) {
      explainFailure(error, told);
    }
  };
  const missing = chosen.team
    ? picked.length === 0 && t('contracts.wizard.needPackage')
    : t('contracts.wizard.needTeam');
  return (
    <Page
      title={t('contracts.title')}
      sentence={<Sentence proposal={proposal} chosen={chosen} picked={picked} />}
      note={current && t('contracts.wizard.current', { number: current.number, date: current.endsOn })}
    >
      <ResidentHead residentId={resident.id} />
      {warnings.map(one => (
        <Alert key={one.code} className="wizard-warning" type="warning" showIcon title={one.message} />
      ))}
      <div className="contract-steps">
        <section className="panel-box" aria-labelledby="step-team">
          <h2 id="step-team">{t('contracts.wizard.chooseTeam')}</h2>
          <TeamStep teams={teams} chosen={chosen.team} onChoose={team => change({ team })} />
        </section>
        <section className="panel-box" aria-labelledby="step-packages">
          <h2 id="step-packages">{t('contracts.wizard.choosePackages')}</h2>
          <PackageStep packages={packages} chosen={chosen.packageIds} onChoose={packageIds => change({ packageIds })} />
        </section>
        <section className="panel-box contract-last" aria-labelledby="step-rest">
          <h2 id="step-rest">{t('contracts.wizard.chooseCombination')}</h2>
          <p>{t('contracts.wizard.communityIs', { name: name(resident.institution) })}</p>
          {(
            [
              ['district', districtInstitutions],
              ['city', cityInstitutions],
            ] as const
          ).map(([tier, institutions]) => (
            <Field key={tier} label={t(`contracts.${tier}`)}>
              {id => (
                <Select
                  id={id}
                  value={chosen[tier] ?? ''}
                  onChange={value => change({ [tier]: value || undefined })}
                  options={[
                    { value: '', label: t('contracts.noneChosen') },
                    ...institutions.map(one => ({ value: one.id, label: name(one) })),
                  ]}
                />
              )}
            </Field>
          ))}
          <Field label={t('contracts.wizard.starts')}>
            {id => (
              <>
                <DatePicker
                  id={id}
                  allowClear={false}
                  value={dayjs(chosen.startsOn)}
                  disabledDate={day =>
                    day.isBefore(civilNow().subtract(31, 'day'), 'day') || day.isAfter(civilNow().add(90, 'day'), 'day')
                  }
                  onChange={value => value && change({ startsOn: value.format('YYYY-MM-DD') })}
                />
                <small className="figures">
                  {t('contracts.wizard.until', {
                    date: dayjs(chosen.startsOn).add(termDays, 'day').format('YYYY-MM-DD'),
                  })}
                </small>
              </>
            )}
          </Field>
          <Field
            label={
              <>
                {t('contracts.autoRenew')} <small>{t('contracts.autoRenewLine')}</small>
              </>
            }
          >
            {id => <Switch id={id} checked={chosen.autoRenew} onChange={autoRenew => change({ autoRenew })} />}
          </Field>
          <p className="contract-total">
            <b className="figures">
              {t('contracts.wizard.total', {
                price: priceText(t, picked.reduce((sum, one) => sum + fenOf(one.price.amount), 0) / 100),
              })}
            </b>
            <span className="figures">
              {payersText(
                t,
                picked.flatMap(one => one.payers),
              )}
            </span>
          </p>
          {refusal && <Blockers {...refusal} onFollow={() => undefined} />}
          <Button
            type="primary"
            size="large"
            block
            loading={busy || drafted}
            disabled={Boolean(missing)}
            onClick={() => void draft()}
          >
            {missing || t('contracts.wizard.draft')}
          </Button>
        </section>
      </div>
    </Page>
  );
}

function Sentence({
  proposal,
  chosen,
  picked,
}: {
  proposal: Proposal;
  chosen: Chosen;
  picked: readonly Proposal['packages'][number]['package'][];
}) {
  const { t } = useTranslation();
  const name = useName();
  const team = proposal.teams.find(one => one.team.id === chosen.team?.teamId)?.team;
  if (!team || picked.length === 0) return t('contracts.wizard.sentenceNothing');
  return t('contracts.wizard.sentence', {
    team: name(team),
    packages: picked.map(name).join(t('common.listSeparator')),
    price: priceText(t, picked.reduce((sum, one) => sum + fenOf(one.price.amount), 0) / 100),
  });
}
