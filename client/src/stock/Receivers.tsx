import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { type PatientTileFragment, type StockSpotFragment, WardPatientsDocument } from '../gql/graphql';
import { person } from '../ui/format';
import { Failure, Loading } from '../ui/States';

/** Who receives what is scanned: a patient of the ward, or the department. */
export type Receiver = { encounterId: string; bed: string; patient: PatientTileFragment } | 'DEPARTMENT';

/** What somebody who receives is called on a shared screen. */
export function useReceiverName(): (receiver: Receiver) => string {
  const { t } = useTranslation();
  return receiver =>
    receiver === 'DEPARTMENT'
      ? t('stock.cabinet.department')
      : t('stock.cabinet.patientAt', { bed: receiver.bed, patient: person(t, receiver.patient) });
}

/** The patients in the beds of the ward, to tap before scanning; masked, by bed. */
export function Receivers({
  cabinet,
  house,
  chosen,
  onChoose,
}: {
  cabinet: StockSpotFragment;
  house: string;
  chosen: Receiver | undefined;
  onChoose: (receiver: Receiver) => void;
}) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(WardPatientsDocument, {
    variables: { institutionId: house, wardId: cabinet.ward?.id ?? '' },
    skip: !cabinet.ward,
    fetchPolicy: 'cache-and-network',
  });
  const patients = (data?.bedBoard.wards.flatMap(({ beds }) => beds) ?? []).flatMap(({ code, occupancy }) =>
    occupancy?.encounter
      ? [{ encounterId: occupancy.encounter.id, bed: code, patient: occupancy.encounter.patient }]
      : [],
  );
  return (
    <section className="receivers" aria-label={t('stock.cabinet.receivers')}>
      <h2>{t('stock.cabinet.receivers')}</h2>
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {cabinet.ward && !data && !error && <Loading rows={1} />}
      <fieldset className="receiver-list" aria-label={t('stock.cabinet.receivers')}>
        <button
          type="button"
          className="receiver"
          aria-pressed={chosen === 'DEPARTMENT'}
          onClick={() => onChoose('DEPARTMENT')}
        >
          {t('stock.cabinet.department')}
        </button>
        {patients.map(each => (
          <button
            key={each.encounterId}
            type="button"
            className="receiver"
            aria-pressed={chosen !== 'DEPARTMENT' && chosen?.encounterId === each.encounterId}
            onClick={() => onChoose(each)}
          >
            <b className="figures">{each.bed}</b> {person(t, each.patient)}
          </button>
        ))}
      </fieldset>
    </section>
  );
}
