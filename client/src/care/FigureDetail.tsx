import { useQuery } from '@apollo/client/react';
import { Button, Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { mayDo } from '../app/domains';
import { useViewer } from '../app/viewer';
import {
  CareFigureBreakdownDocument,
  type CareFigureLevel,
  type CareFigurePart,
  CareFigureRowsDocument,
} from '../gql/graphql';
import { count, person, useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { Failure, Loading } from '../ui/States';
import { useParam } from '../wards/BoardPage';
import { type Figure, fractionText, lastPoint, monthText, valueText } from './figureText';
import type { FigureScope } from './useFigureScope';

const parts: readonly CareFigurePart[] = ['MISSING', 'NUMERATOR'];

/** One figure of one month, taken apart by centre, team or doctor; and the people who count in it or do not. */
export function FigureDetail({ scope, figure, onClose }: { scope: FigureScope; figure: Figure; onClose: () => void }) {
  const { t } = useTranslation();
  const viewer = useViewer();
  const [search, setParam] = useParam();
  const levels = levelsOf(scope);
  const by = levels.find(one => one === search.get('by')) ?? levels[0] ?? 'DOCTOR';
  const months = figure.series.map(one => one.month);
  const month = months.find(one => monthText(one) === search.get('month')) ?? months.at(-1) ?? '';
  const part = parts.find(one => one === search.get('part'));
  const name = t(`care.figures.code.${figure.code}`);
  return (
    <aside className="panel-box care-figure-detail" aria-label={name}>
      <header>
        <h2>{t('care.figures.breakdown', { figure: name, month: monthText(month) })}</h2>
        <Button type="text" aria-label={t('common.close')} icon={<Icon name="close" />} onClick={onClose} />
      </header>
      <p className="quiet">{t(`care.figures.means.${figure.code}`)}</p>
      <div className="care-figure-tools">
        <Select
          aria-label={t('care.figures.month')}
          size="small"
          value={month}
          onChange={value => setParam('month', value === lastPoint(figure)?.month ? undefined : monthText(value))}
          options={[...months].reverse().map(value => ({ value, label: monthText(value) }))}
        />
        {levels.length > 1 && (
          <Segmented
            size="small"
            value={by}
            onChange={value => setParam('by', value)}
            options={levels.map(value => ({ value, label: t(`care.figures.by.${value}`) }))}
          />
        )}
      </div>
      <Breakdown scope={scope} figure={figure} month={month} by={by} />
      {mayDo(viewer, 'resident.read') && (
        <>
          <Segmented
            className="care-figure-parts"
            value={part ?? ''}
            onChange={value => setParam('part', value || undefined)}
            options={[
              { value: '', label: t('care.figures.noList') },
              ...parts.map(value => ({ value, label: t(`care.figures.part.${value}`) })),
            ]}
          />
          {part && <Rows scope={scope} figure={figure} month={month} part={part} />}
        </>
      )}
    </aside>
  );
}

/** A centre is taken apart by its teams, a team by its doctors. */
function levelsOf({ centre, team, doctorId }: FigureScope): readonly CareFigureLevel[] {
  if (doctorId) return ['TEAM'];
  if (team) return ['DOCTOR'];
  return centre ? ['TEAM', 'DOCTOR'] : ['INSTITUTION', 'TEAM', 'DOCTOR'];
}

interface DetailProps {
  scope: FigureScope;
  figure: Figure;
  month: string;
}

function Breakdown({ scope, figure, month, by }: DetailProps & { by: CareFigureLevel }) {
  const { t } = useTranslation();
  const name = useName();
  const { data, error, refetch } = useQuery(CareFigureBreakdownDocument, {
    variables: { ...scope.asked, code: figure.code, month, by },
  });
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={4} />;
  const shares = [...data.careFigureBreakdown].sort(
    (a, b) =>
      Number(a.point.value ?? 2) - Number(b.point.value ?? 2) || (a.label?.id ?? '').localeCompare(b.label?.id ?? ''),
  );
  return (
    <table className="care-figure-table">
      <tbody>
        {shares.map(({ label, point }) => (
          <tr key={label?.id ?? ''}>
            <th scope="row">{label ? name(label) : <span className="quiet">{t('care.figures.nobody')}</span>}</th>
            <td className="care-figure-bar">
              <i style={{ width: `${Number(point.value ?? 0) * 100}%` }} aria-hidden="true" />
            </td>
            <td className="number">
              <b>{valueText(point)}</b>
            </td>
            <td className="number">{fractionText(t, point)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const pageSize = 20;

function Rows({ scope, figure, month, part }: DetailProps & { part: CareFigurePart }) {
  const { t } = useTranslation();
  const name = useName();
  const { data, error, refetch, fetchMore } = useQuery(CareFigureRowsDocument, {
    variables: { ...scope.asked, code: figure.code, month, part, first: pageSize },
  });
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={4} />;
  const { edges, pageInfo } = data.careFigureRows;
  const more = () =>
    fetchMore({
      variables: { after: pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        careFigureRows: {
          ...next.careFigureRows,
          edges: [...before.careFigureRows.edges, ...next.careFigureRows.edges],
        },
      }),
    });
  if (edges.length === 0) return <p className="quiet">{t('care.figures.noRows')}</p>;
  return (
    <>
      <ul className="plain care-figure-rows">
        {edges.map(({ node }) => (
          <li key={node.residentId}>
            <Link to={`/residents/${node.residentId}`}>{person(t, node)}</Link>
            <small>
              {[node.neighbourhood && name(node.neighbourhood), node.team && name(node.team)]
                .filter(Boolean)
                .join(' · ')}
            </small>
            <small className="figures">{node.lastFollowUpOn}</small>
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage && (
        <Button size="small" onClick={() => void more()}>
          {t('care.figures.more', { n: count(pageSize) })}
        </Button>
      )}
    </>
  );
}
