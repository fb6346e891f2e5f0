import { useQuery } from '@apollo/client/react';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTitle } from '../app/Frame';
import { BillablesDocument, SuppliedHousesDocument, SuppliersOfGroupDocument } from '../gql/graphql';
import { Field } from '../ui/Field';
import { count, useName, yuan } from '../ui/format';
import { Page } from '../ui/Page';
import { Blank, Failure, Loading } from '../ui/States';
import { useAddress } from '../ui/useAddress';
import { BillForm } from './BillForm';
import { fenOf, yuanText } from './basket';
import { useHouses, useOwnSupplier, useSide } from './parts';
import './purchasing.css';

/** Enters an invoice out of what was received and used: by its supplier, or by the house from paper. */
export default function NewInvoicePage() {
  const { t } = useTranslation();
  const { supplies, base } = useSide();
  useTitle(t('purchase.bill.title'));
  const suppliers = useSupplierChoice();
  const houses = useHouseChoice(suppliers.chosen);
  const { data, error, refetch } = useQuery(BillablesDocument, {
    variables: { supplierId: suppliers.chosen ?? '', institutionId: houses.chosen ?? '' },
    skip: !suppliers.chosen || !houses.chosen,
    fetchPolicy: 'network-only',
  });
  const lines = data?.billables;
  const total = lines?.reduce((sum, { amount }) => sum + fenOf(amount), 0n) ?? 0n;
  return (
    <Page
      title={t('purchase.bill.title')}
      sentence={lines && t('purchase.bill.sentence', { n: count(lines.length), total: yuan(Number(yuanText(total))) })}
      note={<Link to={`${base}/invoices`}>{t('purchase.back')}</Link>}
    >
      <div className="purchase-filters">
        {!supplies && <Choice label={t('purchase.bill.supplier')} choice={suppliers} />}
        <Choice label={t('purchase.bill.house')} choice={houses} />
      </div>
      {!suppliers.chosen && <p className="quiet">{t('purchase.bill.choose', { what: t('purchase.bill.supplier') })}</p>}
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {suppliers.chosen && houses.chosen && !data && !error && <Loading rows={6} />}
      {lines?.length === 0 && (
        <Blank icon="pay" title={t('purchase.bill.nothing')} line={t('purchase.bill.nothingLine')} />
      )}
      {lines && lines.length > 0 && suppliers.chosen && houses.chosen && (
        <BillForm
          key={`${suppliers.chosen} ${houses.chosen}`}
          supplierId={suppliers.chosen}
          houseId={houses.chosen}
          lines={lines}
        />
      )}
    </Page>
  );
}

interface ChoiceOf {
  options: readonly { value: string; label: string }[];
  chosen: string | undefined;
  choose: (id: string) => void;
}

function Choice({ label, choice: { options, chosen, choose } }: { label: string; choice: ChoiceOf }) {
  return (
    <Field label={label}>
      {id => (
        <Select
          id={id}
          className="purchase-house"
          value={chosen}
          onChange={choose}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          options={[...options]}
        />
      )}
    </Field>
  );
}

/** The own supplier, or one of the group's. */
function useSupplierChoice(): ChoiceOf {
  const name = useName();
  const { supplies } = useSide();
  const own = useOwnSupplier();
  const [search, change] = useAddress();
  const { data } = useQuery(SuppliersOfGroupDocument, { skip: supplies });
  const options = data?.suppliers.edges.map(({ node }) => ({ value: node.id, label: name(node) })) ?? [];
  const wanted = search.get('supplier') ?? undefined;
  return {
    options,
    chosen: supplies ? own?.id : wanted,
    choose: supplier => change({ supplier }, { replace: true }),
  };
}

/** The houses that have ordered of the supplier, or those where the viewer works. */
function useHouseChoice(supplierId: string | undefined): ChoiceOf {
  const name = useName();
  const { supplies } = useSide();
  const houses = useHouses();
  const [search, change] = useAddress();
  const { data } = useQuery(SuppliedHousesDocument, {
    variables: { supplierId: supplierId ?? '' },
    skip: !supplies || !supplierId,
  });
  const options = supplies
    ? (data?.suppliedHouses.map(house => ({ value: house.houseId, label: house.name })) ?? [])
    : houses.map(house => ({ value: house.id, label: name(house) }));
  const wanted = search.get('house');
  return {
    options,
    chosen: options.find(({ value }) => value === wanted)?.value ?? options[0]?.value,
    choose: house => change({ house }, { replace: true }),
  };
}
