import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { mayDo } from '../app/domains';
import { useTitle } from '../app/Frame';
import { useViewer } from '../app/viewer';
import {
  CatalogueItemWholeDocument,
  type CatalogueItemWholeQuery,
  ItemPricesDocument,
  type ItemPricesQuery,
} from '../gql/graphql';
import { civilNow } from '../ui/civil';
import { DataTable } from '../ui/DataTable';
import { count, useName, yuan } from '../ui/format';
import { Page } from '../ui/Page';
import { Section } from '../ui/Section';
import { Blank, Failure, Loading } from '../ui/States';
import { ItemMarks, useUnit } from './item';
import './catalogue.css';

type Item = NonNullable<CatalogueItemWholeQuery['catalogueItem']>;
type Price = ItemPricesQuery['priceLines']['edges'][number]['node'];

/** One item: what it is, how it is packed, what it costs today. */
export default function ItemPage() {
  const { t } = useTranslation();
  const name = useName();
  const { itemId = '' } = useParams();
  const { data, error, refetch } = useQuery(CatalogueItemWholeDocument, { variables: { id: itemId } });
  const item = data?.catalogueItem;
  useTitle(item ? name(item) : t('catalogue.title'));
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={8} />;
  if (!item)
    return (
      <Blank icon="supplies" title={t('catalogue.notFound')} line={t('catalogue.notFoundLine')}>
        <Link to="/catalogue">{t('catalogue.back')}</Link>
      </Blank>
    );
  return <Whole item={item} />;
}

function Whole({ item }: { item: Item }) {
  const { t } = useTranslation();
  const name = useName();
  const viewer = useViewer();
  return (
    <Page
      title={name(item)}
      sentence={
        <>
          {name(item)} <small className="quiet">{[item.specificationZh, item.manufacturerZh].join(' · ')}</small>{' '}
          <ItemMarks item={item} />
        </>
      }
      tools={<Link to="/catalogue">{t('catalogue.back')}</Link>}
    >
      <Facts item={item} />
      <PackList item={item} />
      {mayDo(viewer, 'negotiation.read') && <Prices item={item} />}
    </Page>
  );
}

function Facts({ item }: { item: Item }) {
  const { t } = useTranslation();
  const name = useName();
  const unit = useUnit();
  const facts: readonly [string, ReactNode][] = [
    [
      t('catalogue.code'),
      <span key="code" className="figures">
        {item.code}
      </span>,
    ],
    [t('catalogue.filterKind'), `${t(`catalogue.kind.${item.kind}`)} · ${name(item.category)}`],
    [t('catalogue.specification'), item.specificationZh],
    [t('catalogue.dosageForm'), item.dosageFormZh],
    [t('catalogue.maker'), item.manufacturerZh],
    [t('catalogue.baseUnit'), unit(item)],
    [t('catalogue.columns.storage'), t(`catalogue.storage.${item.storage}`)],
    [t('catalogue.tracking'), t(item.tracking === 'SERIAL' ? 'catalogue.bySerial' : 'catalogue.byLot')],
    [t('catalogue.nationalCode'), item.nationalCode],
    [t('catalogue.insurerCode'), item.insurerCode],
    [t('catalogue.listed'), item.listedFrom],
  ];
  return (
    <Section title={t('catalogue.facts')}>
      {item.unlistedOn && (
        <p className="warn">
          {t('catalogue.stoppedSince', { date: item.unlistedOn, reason: item.unlistReason ?? '' })}
        </p>
      )}
      <dl className="item-facts">
        {facts.map(([what, is]) =>
          is ? (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{is}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </Section>
  );
}

function PackList({ item }: { item: Item }) {
  const { t } = useTranslation();
  const name = useName();
  const unit = useUnit()(item);
  return (
    <Section title={t('catalogue.packs')}>
      <DataTable<Item['packs'][number]>
        label={t('catalogue.packs')}
        rowKey="id"
        dataSource={[...item.packs]}
        columns={[
          {
            title: t('catalogue.packName'),
            render: (_, pack) => (
              <>
                {name(pack)} {pack.closedOn && <span className="item-mark item-gone">{t('catalogue.closed')}</span>}
              </>
            ),
          },
          {
            title: t('catalogue.units'),
            align: 'right',
            render: (_, { units }) => (
              <span className="figures">{t('catalogue.unitsOf', { n: count(units), unit })}</span>
            ),
          },
          {
            title: t('catalogue.barcode'),
            render: (_, { gtin, deviceIdentifier, agency }) =>
              (gtin ?? deviceIdentifier) ? (
                <span className="figures">
                  {gtin ?? deviceIdentifier} {agency && <small>{t(`catalogue.agency.${agency}`)}</small>}
                </span>
              ) : (
                <span className="quiet">{t('catalogue.noBarcode')}</span>
              ),
          },
        ]}
      />
    </Section>
  );
}

/** What the viewer's houses may buy it for today. */
function Prices({ item }: { item: Item }) {
  const { t } = useTranslation();
  const name = useName();
  const unit = useUnit()(item);
  const { data, error, refetch } = useQuery(ItemPricesDocument, {
    variables: { itemId: item.id, on: civilNow().format('YYYY-MM-DD') },
  });
  const lines = data?.priceLines.edges.map(edge => edge.node) ?? [];
  return (
    <Section title={t('catalogue.prices')}>
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={2} />}
      {data && lines.length === 0 && (
        <p className="quiet">
          {t('catalogue.noPrices')} {t('catalogue.noPricesLine')}
        </p>
      )}
      {lines.length > 0 && (
        <DataTable<Price>
          label={t('catalogue.prices')}
          rowKey="id"
          dataSource={lines}
          columns={[
            { title: t('catalogue.supplier'), render: (_, { supplier }) => supplier && name(supplier) },
            { title: t('catalogue.packName'), render: (_, { pack }) => pack && name(pack) },
            {
              title: t('catalogue.price'),
              align: 'right',
              render: (_, { price }) => <span className="figures">{yuan(Number(price.amount))}</span>,
            },
            {
              title: t('catalogue.unitPrice'),
              align: 'right',
              render: (_, { unitPrice }) => (
                <span className="figures">{t('catalogue.perUnit', { n: unitPrice, unit })}</span>
              ),
            },
            { title: t('catalogue.agreement'), render: (_, { agreement }) => agreement?.number },
            { title: t('catalogue.validUntil'), render: (_, { during }) => during.until },
          ]}
        />
      )}
    </Section>
  );
}
