import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { JointRoundsDocument, type RoundFragment } from '../gql/graphql';
import { person, timeOf, useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { type JointWard, Section } from './JointWardPage';
import { RoundDialog } from './RoundDialog';

const moreAtOnce = 20;

/** The joint rounds, the newest first, each to be opened. */
export function Rounds({ jointWard, onChanged }: { jointWard: JointWard; onChanged: () => void }) {
  const { t } = useTranslation();
  const [recording, setRecording] = useState(false);
  const [all, setAll] = useState(false);
  const { data } = useQuery(JointRoundsDocument, {
    variables: { id: jointWard.id, first: moreAtOnce },
    skip: !all,
  });
  const rounds = (all && data?.jointWard?.rounds) || jointWard.rounds;
  return (
    <Section
      title={t('jointWards.rounds')}
      tools={
        jointWard.availableActions.includes('RECORD_ROUND') && (
          <Button size="small" icon={<Icon name="plus" size={14} />} onClick={() => setRecording(true)}>
            {t('jointWards.recordRound')}
          </Button>
        )
      }
    >
      {rounds.edges.length === 0 && <p className="quiet">{t('jointWards.roundsEmpty')}</p>}
      {rounds.edges.map(({ node }, nth) => (
        <Round key={node.id} round={node} open={nth === 0} />
      ))}
      {!all && rounds.pageInfo.hasNextPage && (
        <Button size="small" type="text" onClick={() => setAll(true)}>
          {t('jointWards.olderRounds')}
        </Button>
      )}
      {recording && <RoundDialog jointWard={jointWard} onClose={() => setRecording(false)} onRecorded={onChanged} />}
    </Section>
  );
}

function Round({ round, open }: { round: RoundFragment; open: boolean }) {
  const { t } = useTranslation();
  const name = useName();
  const others = round.participants.filter(one => one.id !== round.leader?.id);
  return (
    <details className="round" open={open}>
      <summary>
        <span className="figures">{timeOf(round.at)}</span> {round.leader ? name(round.leader) : '—'}
        <small>
          {[
            t('jointWards.people', { n: round.participants.length }),
            // Who was seen is told to those who care for them only.
            round.patients.length > 0 && t('jointWards.patients', { n: round.patients.length }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </summary>
      {others.length > 0 && <p className="quiet">{others.map(name).join(t('common.listSeparator'))}</p>}
      {round.note && <p>{round.note}</p>}
      <ul className="plain">
        {round.patients.map(({ encounter, note }) => (
          <li key={encounter?.id}>
            {encounter ? person(t, encounter.patient) : '—'}
            {note && ` · ${note}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
