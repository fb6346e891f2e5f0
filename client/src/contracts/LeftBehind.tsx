import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LeftContractsDocument, type LeftContractsQuery } from '../gql/graphql';
import { count, person, useName } from '../ui/format';
import { Section } from '../ui/Section';
import { HandOverDialog } from './HandOverDialog';
import type { Team } from './TeamsPage';

export type LeftContract = LeftContractsQuery['familyContracts']['edges'][number]['node'];

const shownMax = 100;

/** Contracts whose doctor has left the team: who they are, and handing them to somebody else. Nothing where nobody left anything behind. */
export function LeftBehind({ team, onChanged }: { team: Team; onChanged: () => void }) {
  const { t } = useTranslation();
  const name = useName();
  const [giver, setGiver] = useState<LeftContract['doctor']>();
  const { data } = useQuery(LeftContractsDocument, {
    variables: { teamId: team.id, first: shownMax },
    fetchPolicy: 'cache-and-network',
  });
  const found = data?.familyContracts;
  const contracts = found?.edges.map(({ node }) => node) ?? [];
  const doctors = [...new Map(contracts.flatMap(({ doctor }) => (doctor ? [[doctor.id, doctor]] : []))).values()];
  return (
    <>
      {found && found.totalCount > 0 && (
        <Section className="left-behind" title={t('contracts.left.title')} aside={count(found.totalCount)}>
          <p className="quiet">{t('contracts.left.line')}</p>
          {doctors.map(doctor => (
            <details key={doctor.id} open={doctors.length === 1}>
              <summary>
                {name(doctor)}{' '}
                <small className="figures">{contracts.filter(one => one.doctor?.id === doctor.id).length}</small>
              </summary>
              {team.viewerCanTransfer && (
                <Button size="small" type="primary" onClick={() => setGiver(doctor)}>
                  {t('contracts.left.handOver')}
                </Button>
              )}
              <ul className="plain team-lines">
                {contracts
                  .filter(one => one.doctor?.id === doctor.id)
                  .map(({ id, resident, endsOn }) => (
                    <li key={id}>
                      {resident && <Link to={`/residents/${resident.id}/contract`}>{person(t, resident.patient)}</Link>}
                      <small className="figures">{t('contracts.left.until', { date: endsOn })}</small>
                    </li>
                  ))}
              </ul>
            </details>
          ))}
          {found.pageInfo.hasNextPage && <p className="quiet">{t('contracts.left.more', { n: count(shownMax) })}</p>}
        </Section>
      )}
      {/* What came of handing over is still told when nothing is left. */}
      {giver && <HandOverDialog team={team} doctor={giver} onClose={() => setGiver(undefined)} onDone={onChanged} />}
    </>
  );
}
