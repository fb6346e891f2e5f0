import { useQuery } from '@apollo/client/react';
import { Segmented, Select } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { type SupplyFigurePart, type SupplyFigureSplit, SupplyFiguresDocument } from '../gql/graphql';
import { Failure, Loading } from '../ui/States';
import { FigureRows } from './FigureRows';
import { type Figure, filterOf, fractionText, monthText, partName, partOf, valueText } from './figureText';
import { inMonth, type SavingsFilter, splits } from './useSavingsFilter';

const FigureChart = lazy(() => import('./FigureChart'));

const parts: readonly SupplyFigurePart[] = ['ALL', 'COUNTED', 'MISSED'];

/** One figure: how it is reckoned, month by month, by house, supplier or category, and the rows behind it. */
export function FigureDetail({ figure, address }: { figure: Figure; address: SavingsFilter }) {
  const { t } = useTranslation();
  const { search, change, by, filter } = address;
  const { code, isNow, months } = figure;
  const month = months.find(one => monthText(one.month) === search.get('month'))?.month;
  const part = parts.find(one => one === search.get('part'));
  const name = t(`savings.code.${code}`);
  return (
    <section className="panel-box savings-detail" aria-label={name}>
      <h2>{name}</h2>
      <p className="quiet savings-method">{t(`savings.means.${code}`)}</p>
      {!isNow && (
        <Suspense fallback={<div className="chart" />}>
          <FigureChart figure={figure} />
        </Suspense>
      )}
      <div className="savings-detail-tools">
        <Segmented<SupplyFigureSplit>
          size="small"
          value={by}
          onChange={value => change({ by: value === 'INSTITUTION' ? undefined : value })}
          options={splits.map(value => ({ value, label: t(`savings.by.${value}`) }))}
        />
        {!isNow && (
          <Select
            aria-label={t('savings.month')}
            size="small"
            value={month ?? ''}
            popupMatchSelectWidth={false}
            onChange={value => change({ month: value ? monthText(value) : undefined })}
            options={[
              { value: '', label: t('savings.wholePeriod') },
              ...[...months].reverse().map(one => ({ value: one.month, label: monthText(one.month) })),
            ]}
          />
        )}
      </div>
      <Parts figure={figure} address={address} month={month} />
      <Segmented<SupplyFigurePart | ''>
        size="small"
        className="savings-parts-choice"
        value={part ?? ''}
        onChange={value => change({ part: value || undefined })}
        options={[
          { value: '', label: t('savings.noList') },
          ...parts.map(value => ({ value, label: t(`savings.part.${value}`) })),
        ]}
      />
      {part && <FigureRows figure={figure} filter={inMonth(filter, month)} part={part} />}
    </section>
  );
}

interface PartsProps {
  figure: Figure;
  address: SavingsFilter;
  month: string | undefined;
}

/** Taken apart; a part's name narrows the page to it. */
function Parts({ figure, address: { filter, by, search, change }, month }: PartsProps) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(SupplyFiguresDocument, {
    variables: { filter: inMonth(filter, month), codes: [figure.code], by },
    skip: !month,
  });
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  const shown = month ? data?.supplyFigures[0] : figure;
  if (!shown) return <Loading rows={4} />;
  if (shown.parts.length === 0) return <p className="quiet">{t('savings.noParts')}</p>;
  const most = Math.max(...shown.parts.map(share => Math.abs(Number(share.value ?? 0))), 0) || 1;
  return (
    <table className="savings-table">
      <tbody>
        {shown.parts.map(share => {
          const part = partOf(by, share);
          const name = partName(by, share);
          const isOnly = part !== null && search.get(filterOf(by)) === part?.id;
          return (
            <tr key={part?.id ?? name}>
              <th scope="row">
                {part && !isOnly ? (
                  <button
                    type="button"
                    title={t('savings.openPart', { name })}
                    onClick={() => change({ [filterOf(by)]: part.id })}
                  >
                    {name}
                  </button>
                ) : (
                  name
                )}
              </th>
              <td className="savings-bar">
                <i
                  className={share.value?.startsWith('-') ? 'savings-below' : undefined}
                  style={{ width: `${(Math.abs(Number(share.value ?? 0)) / most) * 100}%` }}
                  aria-hidden="true"
                />
              </td>
              <td className="number">
                <b>{valueText(t, figure.code, share.value)}</b>
              </td>
              <td className="number savings-fraction">{fractionText(figure, share)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
