import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TeamLoadFragment } from '../gql/graphql';
import { Field } from '../ui/Field';
import { count, useName } from '../ui/format';
import type { Proposal } from './Wizard';

export interface ChosenTeam {
  teamId: string;
  doctorId: string;
}

/** The teams of the centre, the best first, each with why it stands there and how full it is; then whose list. */
export function TeamStep({
  teams,
  chosen,
  onChoose,
}: {
  teams: Proposal['teams'];
  chosen: ChosenTeam | undefined;
  onChoose: (chosen: ChosenTeam) => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  if (teams.length === 0) return <p className="quiet">{t('contracts.wizard.noTeams')}</p>;
  return (
    <ul className="plain team-options">
      {teams.map(({ team, reasons, load, doctors }, at) => {
        const taken = chosen?.teamId === team.id;
        const first = doctors.find(one => one.load.fullness !== 'FULL')?.doctor;
        const full = load.fullness === 'FULL' || !first;
        return (
          <li key={team.id} className={taken ? 'team-option team-taken' : 'team-option'}>
            <button
              type="button"
              aria-pressed={taken}
              disabled={full}
              onClick={() => first && onChoose({ teamId: team.id, doctorId: first.id })}
            >
              <span className="team-option-head">
                <b>{name(team)}</b>
                {at === 0 && !full && reasons.length > 0 && <em className="team-best">{t('contracts.wizard.best')}</em>}
                <LoadMark load={load} />
              </span>
              <span className="quiet">
                {reasons.map(reason => t(`contracts.wizard.reason.${reason}`)).join(t('common.listSeparator'))}
              </span>
            </button>
            {taken && (
              <Field label={t('contracts.doctor')}>
                {id => (
                  <Select
                    id={id}
                    value={chosen.doctorId}
                    onChange={doctorId => onChoose({ teamId: team.id, doctorId })}
                    options={doctors.flatMap(({ doctor, load: list }) =>
                      doctor
                        ? [
                            {
                              value: doctor.id,
                              disabled: list.fullness === 'FULL',
                              label: t('contracts.wizard.loadOf', {
                                who: name(doctor),
                                n: count(list.contracted),
                                max: count(list.max),
                                state: t(`contracts.fullness.${list.fullness}`),
                              }),
                            },
                          ]
                        : [],
                    )}
                  />
                )}
              </Field>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** How full a team or a list is: a bar, the numbers, and in words where it matters. */
export function LoadMark({ load: { contracted, max, fullness } }: { load: TeamLoadFragment }) {
  const { t } = useTranslation();
  return (
    <span className={`load load-${fullness}`}>
      <i aria-hidden="true">
        <i style={{ width: `${Math.min(100, (contracted / Math.max(1, max)) * 100)}%` }} />
      </i>
      <span className="figures">{t('contracts.wizard.load', { n: count(contracted), max: count(max) })}</span>
      {fullness !== 'FREE' && <b>{t(`contracts.fullness.${fullness}`)}</b>}
    </span>
  );
}
