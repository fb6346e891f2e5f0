import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ResidentHeadDocument, type ResidentHeadFragment } from '../gql/graphql';
import { CoveredName } from '../ui/CoveredName';
import { person, useName } from '../ui/format';
import { PopulationTags } from './PopulationTags';
import { useReadResident } from './useReadResident';
import '../wards/panel.css';
import './residents.css';

/** Who it is about, at the head of a page: the name covered, with the key that shows it, and what everybody on the team should know. */
export function ResidentHead({ residentId }: { residentId: string }) {
  const { data } = useQuery(ResidentHeadDocument, { variables: { id: residentId } });
  return data?.resident ? <ResidentHeadOf resident={data.resident} /> : null;
}

/** The same for a page that has read the resident already. */
export function ResidentHeadOf({
  resident,
  answer,
  acts,
}: {
  resident: ResidentHeadFragment;
  /** The sentence that one comes for. */
  answer?: ReactNode;
  acts?: ReactNode;
}) {
  const { t } = useTranslation();
  const name = useName();
  const read = useReadResident(resident.id);
  const { diedOn, movedOutOn, neighbourhood, populations } = resident;
  return (
    <header className="resident-head">
      <div>
        <h1 className="visually-hidden">{person(t, resident.patient)}</h1>
        <CoveredName patient={resident.patient} read={read} hotkey="v" />
        <span className="ptags">
          {diedOn && <b className="ptag">{t('resident.head.died', { date: diedOn })}</b>}
          {movedOutOn && <b className="ptag">{t('resident.head.movedOut', { date: movedOutOn })}</b>}
          {neighbourhood && <span>{name(neighbourhood)}</span>}
          <PopulationTags populations={populations.map(one => one.population)} />
        </span>
        {answer && <p className="resident-answer">{answer}</p>}
      </div>
      {acts}
    </header>
  );
}
