import { useTranslation } from 'react-i18next';
import type { SupplyFigureCode } from '../gql/graphql';
import { Sparkline } from '../ui/Sparkline';
import { type Figure, fractionText, valueText } from './figureText';

interface FigureTableProps {
  figures: readonly Figure[];
  chosen: SupplyFigureCode | undefined;
  onOpen: (code: SupplyFigureCode) => void;
}

/** All figures, one line each; the one that is open stands beside. */
export function FigureTable({ figures, chosen, onOpen }: FigureTableProps) {
  const { t } = useTranslation();
  return (
    <div className="panel-box savings-table-box">
      <table className="savings-table">
        <thead>
          <tr>
            <th scope="col">{t('savings.figure')}</th>
            <th scope="col" className="number">
              {t('savings.value')}
            </th>
            <th scope="col" className="number savings-fraction">
              {t('savings.fraction')}
            </th>
            <th scope="col">{t('savings.trend')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(figure => {
            const { code, total, months, isNow } = figure;
            const value = valueText(t, code, total.value);
            const label = t('savings.label', { figure: t(`savings.code.${code}`), value });
            return (
              <tr key={code} className={code === chosen ? 'savings-chosen' : undefined}>
                <th scope="row">
                  <button
                    type="button"
                    aria-pressed={code === chosen}
                    title={t(`savings.means.${code}`)}
                    onClick={() => onOpen(code)}
                  >
                    {t(`savings.code.${code}`)}
                  </button>
                </th>
                <td className="number">
                  <b>{value}</b>
                </td>
                <td className="number savings-fraction">{fractionText(figure, total)}</td>
                <td>
                  {isNow ? (
                    <small className="quiet">{t('savings.today')}</small>
                  ) : (
                    <Sparkline
                      values={months.map(one => (one.value == null ? null : Number(one.value)))}
                      label={label}
                    />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
