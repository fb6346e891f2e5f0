import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Population, ResidentPopulationAddDocument, ResidentPopulationEndDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { civilNow } from '../ui/civil';
import { Icon } from '../ui/icons';
import type { Resident } from './ResidentPage';

/** Those that nothing else keeps: age keeps the old and the small, registers keep their conditions. */
const byHand = ['PREGNANT', 'DISABLED', 'LOW_INCOME'] as const satisfies readonly Population[];

/** The key populations of a resident, how each is known, and the ones that are kept by hand. */
export function Populations({ resident, onChanged }: { resident: Resident; onChanged: () => void }) {
  const { t } = useTranslation();
  const { busy, refusal, run } = useDialogAct();
  const { id, populations, availableActions, patient } = resident;
  const may = availableActions.includes('POPULATION');
  const on = civilNow().format('YYYY-MM-DD');
  const send = async (population: Population, adds: boolean, sayAnd: boolean) => {
    const input = { residentId: id, population, on };
    const what = t(`resident.population.${population}`);
    const done = await run(
      async () =>
        adds
          ? (await act(ResidentPopulationAddDocument, input)).residentPopulationAdd
          : (await act(ResidentPopulationEndDocument, input)).residentPopulationEnd,
      t(adds ? 'resident.facts.populationAdded' : 'resident.facts.populationEnded', { what }),
      sayAnd ? () => void send(population, !adds, false) : undefined,
    );
    if (done) onChanged();
  };
  const left = byHand.filter(
    one => !populations.some(({ population }) => population === one) && !(one === 'PREGNANT' && patient.sex === 'MALE'),
  );
  return (
    <>
      <h3>{t('resident.facts.populations')}</h3>
      {populations.length === 0 && <p className="quiet">{t('resident.facts.none')}</p>}
      <ul className="plain fact-lines">
        {populations.map(({ population, since, source }) => (
          <li key={population}>
            <span>
              {t(`resident.population.${population}`)}{' '}
              <small>{`${t('resident.facts.since', { date: since })} · ${t(`resident.source.${source}`)}`}</small>
            </span>
            {may && (source === 'MANUAL' || source === 'IMPORT') && (
              <Button size="small" type="text" loading={busy} onClick={() => void send(population, false, true)}>
                {t('resident.facts.endPopulation')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {may && left.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: left.map(population => ({
              key: population,
              label: t(`resident.population.${population}`),
              onClick: () => void send(population, true, true),
            })),
          }}
        >
          <Button size="small" type="text" icon={<Icon name="plus" size={16} />}>
            {t('resident.facts.addPopulation')}
          </Button>
        </Dropdown>
      )}
      {refusal && <Blockers {...refusal} onFollow={() => undefined} />}
    </>
  );
}
