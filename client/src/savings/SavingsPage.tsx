import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useTitle } from '../app/Frame';
import { type Group, useScope } from '../app/viewer';
import { SupplyTabs } from '../catalogue/SupplyTabs';
import { type SupplyFigureCode, SupplyFiguresDocument } from '../gql/graphql';
import { percent, useName, yuan } from '../ui/format';
import { Page } from '../ui/Page';
import { Blank, Failure, Loading } from '../ui/States';
import { FigureDetail } from './FigureDetail';
import { FigureTable } from './FigureTable';
import { type Figure, monthText } from './figureText';
import { SavingsTools } from './SavingsTools';
import { type SavingsFilter, useSavingsFilter } from './useSavingsFilter';
import './savings.css';

/** What buying together saves, and how stock and suppliers do: figures with what they are made of, down to the single receipt. */
export default function SavingsPage() {
  const { t } = useTranslation();
  const { group } = useScope();
  useTitle(t('savings.title'));
  if (!group) return <Blank icon="figures" title={t('savings.noGroup')} line={t('frame.noAccessLine')} />;
  return <Loaded group={group} />;
}

function Loaded({ group }: { group: Group }) {
  const { t } = useTranslation();
  const address = useSavingsFilter(group.id);
  const { data, previousData, error, refetch } = useQuery(SupplyFiguresDocument, {
    variables: { filter: address.filter, by: address.by },
    fetchPolicy: 'cache-and-network',
  });
  const figures = (data ?? previousData)?.supplyFigures;
  return (
    <Page
      title={t('savings.title')}
      sentence={figures && <Sentence figures={figures} group={group} address={address} />}
      note={figures && <Note figures={figures} address={address} />}
      tools={<SavingsTools address={address} figures={figures} />}
    >
      <SupplyTabs />
      {error && !figures && <Failure error={error} onRetry={() => void refetch()} />}
      {!figures && !error && <Loading rows={11} />}
      {figures && (
        <div className={data ? undefined : 'stale'} aria-busy={!data}>
          <Content figures={figures} address={address} />
        </div>
      )}
    </Page>
  );
}

const figureOf = (figures: readonly Figure[], code: SupplyFigureCode) => figures.find(one => one.code === code);

interface AnsweredProps {
  figures: readonly Figure[];
  address: SavingsFilter;
}

function Sentence({ figures, group, address: { filter } }: AnsweredProps & { group: Group }) {
  const { t } = useTranslation();
  const name = useName();
  const { institutions } = useScope();
  const house = institutions.find(({ id }) => id === filter.institutionId);
  const scope = name(house ?? group);
  const saved = figureOf(figures, 'SAVINGS')?.total;
  if (!saved || saved.value == null) return t('savings.sentenceNone', { scope });
  const isDearer = saved.numerator.startsWith('-');
  const words = { scope, saved: yuan(Math.abs(Number(saved.numerator))), rate: percent(saved.value.replace('-', '')) };
  return t(isDearer ? 'savings.sentenceDearer' : 'savings.sentence', words);
}

/** The months always stand beside the numbers; and how much of all purchases the sentence speaks of. */
function Note({ figures, address: { from, lastMonth } }: AnsweredProps) {
  const { t } = useTranslation();
  const value = (code: SupplyFigureCode) => percent(figureOf(figures, code)?.total.value);
  return (
    <>
      <span className="figures">{`${monthText(from)} – ${monthText(lastMonth)}`}</span>
      <span>
        {t('savings.compared', {
          share: value('COMPARED_SHARE'),
          group: value('GROUP_SHARE'),
          onTime: value('ON_TIME_RATE'),
        })}
      </span>
    </>
  );
}

function Content({ figures, address }: AnsweredProps) {
  const { t } = useTranslation();
  const { search, change } = address;
  if (figures.every(({ total }) => total.value == null))
    return (
      <Blank icon="figures" title={t('savings.empty')} line={t('savings.emptyLine')}>
        <Button onClick={() => change(Object.fromEntries([...search.keys()].map(key => [key, undefined])))}>
          {t('savings.clear')}
        </Button>
      </Blank>
    );
  const chosen = figures.find(one => one.code === search.get('figure')) ?? figures[0];
  return (
    <div className="savings-figures">
      <FigureTable
        figures={figures}
        chosen={chosen?.code}
        onOpen={figure => change({ figure, month: undefined, part: undefined })}
      />
      {chosen && <FigureDetail key={chosen.code} figure={chosen} address={address} />}
    </div>
  );
}
