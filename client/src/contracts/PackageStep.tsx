import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Population } from '../gql/graphql';
import { useName } from '../ui/format';
import { payersText, priceText } from './money';
import type { Proposal } from './Wizard';

/** Packages on offer: what they promise, why they fit, what they cost and who pays it. */
export function PackageStep({
  packages,
  chosen,
  onChoose,
}: {
  packages: Proposal['packages'];
  chosen: readonly string[];
  onChoose: (packageIds: readonly string[]) => void;
}) {
  const { t } = useTranslation();
  const [others, setOthers] = useState(false);
  const fitting = packages.filter(one => one.fits);
  const rest = packages.filter(one => !one.fits);
  if (packages.length === 0) return <p className="quiet">{t('contracts.wizard.noPackages')}</p>;
  const toggle = (id: string) => onChoose(chosen.includes(id) ? chosen.filter(one => one !== id) : [...chosen, id]);
  return (
    <>
      <ul className="plain package-options">
        {[...fitting, ...(others ? rest : [])].map(one => (
          <Option
            key={one.package.id}
            proposal={one}
            taken={chosen.includes(one.package.id)}
            onToggle={() => toggle(one.package.id)}
          />
        ))}
      </ul>
      {rest.length > 0 && !others && (
        <Button size="small" type="text" onClick={() => setOthers(true)}>
          {t('contracts.wizard.showOthers', { n: rest.length })}
        </Button>
      )}
    </>
  );
}

function Option({
  proposal: { package: offer, fits, because },
  taken,
  onToggle,
}: {
  proposal: Proposal['packages'][number];
  taken: boolean;
  onToggle: () => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  const named = (populations: readonly Population[]) =>
    populations.map(one => t(`resident.population.${one}`)).join(t('common.listSeparator'));
  const why = fits
    ? because.length > 0
      ? t('contracts.wizard.because', { what: named(because) })
      : t('contracts.wizard.forAll')
    : t('contracts.wizard.notFor', { what: named(offer.populations) });
  return (
    <li className={taken ? 'package-option package-taken' : 'package-option'}>
      <Checkbox checked={taken} disabled={!fits} onChange={onToggle}>
        <b>{name(offer)}</b> <span className="figures">{priceText(t, offer.price.amount)}</span>
      </Checkbox>
      <div className="package-why">
        <span className="need">{why}</span> <small className="figures">{payersText(t, offer.payers)}</small>
      </div>
      <small className="package-items">
        {offer.items
          .map(item => t('contracts.wizard.times', { name: name(item), n: item.timesPerYear }))
          .join(t('common.listSeparator'))}
      </small>
    </li>
  );
}
