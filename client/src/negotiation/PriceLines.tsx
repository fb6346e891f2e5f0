import { useQuery } from '@apollo/client/react';
import { Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  AgreementPricesDocument,
  ContractPricesDocument,
  type ContractPricesQuery,
  type PriceFactsFragment,
} from '../gql/graphql';
import { client } from '../graphql/client';
import { DataTable } from '../ui/DataTable';
import { ExportButton } from '../ui/ExportButton';
import { type Cell, exportSheet } from '../ui/exportSheet';
import { count, nameOf } from '../ui/format';
import { ListPages } from '../ui/ListPages';
import { Section } from '../ui/Section';
import { Failure, Loading } from '../ui/States';
import { useListAddress } from '../ui/useListAddress';
import { sayYuan } from '../ui/yuan';
import type { AgreementWhole, ContractWhole } from './AgreementPage';
import { trimmed } from './ComparisonTable';
import { OfferedItem } from './OfferedItem';

interface Line {
  price: PriceFactsFragment;
  /** How many packs the house agreed to; undefined in an agreement of the group. */
  packsAgreed?: number;
}

const pageSize = 50;
/** As many as the API gives of a contract at once. */
const contractPage = 200;
const exportMost = 5_000;

/** The prices of an agreement, a page at a time. */
export function AgreementPrices({ agreement: { id, number } }: { agreement: AgreementWhole }) {
  const { t } = useTranslation();
  const address = useListAddress();
  const { data, previousData, error, refetch } = useQuery(AgreementPricesDocument, {
    variables: { agreementId: id, first: pageSize, after: address.after },
  });
  const page = (data ?? previousData)?.priceLines;
  const lines = page?.edges.map(({ node }) => ({ price: node }));
  return (
    <Section
      title={t('negotiation.agreement.prices')}
      tools={<SaveSheet number={number} n={lines?.length ?? 0} read={onRead => readAgreement(id, onRead)} />}
    >
      {error && !page && <Failure error={error} onRetry={() => void refetch()} />}
      {!page && !error && <Loading rows={6} />}
      {lines && <PriceTable lines={lines} />}
      {page && <ListPages pageInfo={page.pageInfo} address={address} />}
    </Section>
  );
}

/** The prices by which a house buys, with how much of each it agreed to. */
export function ContractPrices({ contract: { id, number, lineCount } }: { contract: ContractWhole }) {
  const { t } = useTranslation();
  const [skip, setSkip] = useState(0);
  const { data, previousData, error, refetch } = useQuery(ContractPricesDocument, { variables: { id, skip } });
  const lines = contractLines((data ?? previousData)?.node);
  return (
    <Section
      title={t('negotiation.agreement.prices')}
      aside={t('negotiation.agreement.nPrices', { n: count(lineCount) })}
      tools={<SaveSheet number={number} n={lineCount} read={onRead => readContract(id, lineCount, onRead)} />}
    >
      {error && !lines && <Failure error={error} onRetry={() => void refetch()} />}
      {!lines && !error && <Loading rows={6} />}
      {lines && <PriceTable lines={lines} />}
      {lineCount > contractPage && (
        <nav className="list-pages" aria-label={t('common.pages')}>
          <Button disabled={skip === 0} onClick={() => setSkip(skip - contractPage)}>
            {t('common.previousPage')}
          </Button>
          <Button disabled={skip + contractPage >= lineCount} onClick={() => setSkip(skip + contractPage)}>
            {t('common.nextPage')}
          </Button>
          <span className="quiet figures">
            {t('negotiation.offering.page', {
              from: skip + 1,
              to: Math.min(skip + contractPage, lineCount),
              n: count(lineCount),
            })}
          </span>
        </nav>
      )}
    </Section>
  );
}

function contractLines(node: ContractPricesQuery['node'] | undefined): Line[] | undefined {
  if (node?.__typename !== 'MemberContract') return undefined;
  return node.lines.flatMap(({ priceLine, packsAgreed }) => (priceLine ? [{ price: priceLine, packsAgreed }] : []));
}

function PriceTable({ lines }: { lines: readonly Line[] }) {
  const { t } = useTranslation();
  const isContract = lines.some(({ packsAgreed }) => packsAgreed !== undefined);
  const columns: TableColumnsType<Line> = [
    { key: 'item', title: t('negotiation.agreement.item'), render: (_, { price }) => <OfferedItem of={price} /> },
    {
      key: 'code',
      title: t('negotiation.compare.code'),
      render: (_, { price }) => <span className="figures">{price.item?.code}</span>,
    },
    {
      key: 'price',
      title: t('negotiation.agreement.price'),
      align: 'right',
      render: (_, { price }) => <b>{sayYuan(price.price.amount)}</b>,
    },
    {
      key: 'unitPrice',
      title: t('negotiation.agreement.unitPrice'),
      align: 'right',
      render: (_, { price }) => trimmed(price.unitPrice),
    },
    {
      key: 'packs',
      title: t(isContract ? 'negotiation.agreement.packsAgreed' : 'negotiation.agreement.packsMax'),
      align: 'right',
      render: (_, { price, packsAgreed }) => {
        const packs = packsAgreed ?? price.packsMax;
        return packs == null ? t('negotiation.agreement.noLimit') : count(packs);
      },
    },
  ];
  return (
    <div className="offering-table">
      <DataTable<Line>
        label={t('negotiation.agreement.prices')}
        rowKey={({ price }) => price.id}
        columns={columns}
        dataSource={[...lines]}
      />
    </div>
  );
}

type Read = (onRead: (done: number) => void) => Promise<readonly Line[]>;

function SaveSheet({ number, n, read }: { number: string; n: number; read: Read }) {
  const { t } = useTranslation();
  const save = async (onRead: (done: number) => void) => {
    const lines = await read(onRead);
    const heads = [
      t('negotiation.compare.item'),
      t('negotiation.compare.maker'),
      t('negotiation.compare.code'),
      t('negotiation.compare.pack'),
      t('negotiation.agreement.price'),
      t('negotiation.agreement.unitPrice'),
      t('negotiation.agreement.packsAgreed'),
    ];
    await exportSheet(t('negotiation.agreement.sheet', { number }), heads, lines.map(cellsOf));
  };
  return (
    <ExportButton
      n={n}
      most={exportMost}
      save={save}
      words={{
        capped: most => t('negotiation.compare.capped', { n: most }),
        running: done => t('negotiation.agreement.exporting', { done }),
        done: t('negotiation.agreement.exported'),
      }}
    />
  );
}

function cellsOf({ price, packsAgreed }: Line): Cell[] {
  const { item, pack } = price;
  return [
    item ? `${nameOf(item)} ${item.specificationZh ?? ''}`.trim() : null,
    item?.manufacturerZh ?? null,
    item?.code ?? null,
    pack ? nameOf(pack) : null,
    { yuan: price.price.amount },
    Number(price.unitPrice),
    packsAgreed ?? price.packsMax ?? null,
  ];
}

async function readAgreement(agreementId: string, onRead: (done: number) => void): Promise<Line[]> {
  const all: Line[] = [];
  let after: string | undefined;
  while (all.length < exportMost) {
    const variables = { agreementId, first: 100, after };
    const { data } = await client.query({ query: AgreementPricesDocument, variables, fetchPolicy: 'no-cache' });
    if (!data) break;
    all.push(...data.priceLines.edges.map(({ node }) => ({ price: node })));
    onRead(all.length);
    if (!data.priceLines.pageInfo.hasNextPage) break;
    after = data.priceLines.pageInfo.endCursor ?? undefined;
  }
  return all;
}

async function readContract(id: string, n: number, onRead: (done: number) => void): Promise<Line[]> {
  const all: Line[] = [];
  while (all.length < n) {
    const variables = { id, skip: all.length };
    const { data } = await client.query({ query: ContractPricesDocument, variables, fetchPolicy: 'no-cache' });
    const lines = contractLines(data?.node) ?? [];
    if (lines.length === 0) break;
    all.push(...lines);
    onRead(all.length);
  }
  return all;
}
