import { Select } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useTitle } from '../app/Frame';
import { NoCentre } from '../panel/NoCentre';
import { PanelTabs } from '../panel/PanelTabs';
import { useCentres } from '../panel/useCentres';
import { useName } from '../ui/format';
import { Page } from '../ui/Page';
import { useParam } from '../wards/BoardPage';
import { type PastedPerson, readIdNumber } from '../wards/idNumber';
import { type KnownPerson, RegisterForm } from './RegisterForm';
import { ResidentFinder } from './ResidentFinder';
import './residents.css';

/** A new resident: found first, registered only when nobody is. */
export default function RegisterPage() {
  const { t } = useTranslation();
  const name = useName();
  const navigate = useNavigate();
  const { centre, centres } = useCentres();
  const [, setParam] = useParam();
  const [known, setKnown] = useState<KnownPerson>({});
  useTitle(t('resident.register.title'));
  const onSaid = useCallback((said: PastedPerson, text: string) => setKnown(personSaid(said, text)), []);
  if (!centre) return <NoCentre title={t('resident.register.title')} />;
  return (
    <Page
      title={t('resident.register.title')}
      sentence={t('resident.register.sentence')}
      note={t('resident.register.paste')}
      tools={
        centres.length > 1 && (
          <Select
            aria-label={t('resident.register.centre')}
            value={centre.id}
            onChange={id => setParam('institution', id)}
            popupMatchSelectWidth={false}
            options={centres.map(one => ({ value: one.id, label: name(one) }))}
          />
        )
      }
    >
      <PanelTabs />
      <div className="register-page">
        <ResidentFinder
          autoFocus
          institutionId={centre.id}
          onFound={({ resident }) => void navigate(`/residents/${resident.id}`)}
          onNobody={() => <p className="quiet">{t('resident.find.nobody')}</p>}
          onSaid={onSaid}
        />
        <RegisterForm
          key={centre.id}
          institutionId={centre.id}
          known={known}
          onRegistered={id => void navigate(`/residents/${id}`)}
        />
      </div>
    </Page>
  );
}

/** What the text of the search already says of somebody who is not known yet. */
function personSaid(said: PastedPerson, text: string): KnownPerson {
  const idNumber = said.idNumber ?? (readIdNumber(text) ? text.trim().toUpperCase() : undefined);
  const name = said.name ?? (/^[\p{Script=Han}·]{2,}$/u.test(text.trim()) ? text.trim() : undefined);
  return {
    name,
    idNumber,
    phone: said.phone,
    address: said.address,
    ...(idNumber ? readIdNumber(idNumber) : undefined),
  };
}
