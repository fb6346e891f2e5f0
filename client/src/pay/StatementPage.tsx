import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useTitle } from '../app/Frame';
import { PayExplainDocument } from '../gql/graphql';
import { useName } from '../ui/format';
import { PaperPage } from '../ui/PaperPage';
import { Blank, Failure, Loading } from '../ui/States';
import type { Explanation } from './ExplainPage';
import { plain, yuan } from './money';
import { useCodeNames } from './usePay';

/** The pay statement on paper: one page for one appointment in one cycle. */
export default function StatementPage() {
  const { lineId = '' } = useParams();
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(PayExplainDocument, { variables: { lineId } });
  useTitle(t('pay.statement.title'));
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={12} />;
  if (!data.payExplain)
    return <Blank icon="lock" title={t('pay.explain.missing')} line={t('pay.explain.missingLine')} />;
  return (
    <PaperPage to={`/pay/explain/${lineId}`} back={t('pay.explain.title')}>
      <Paper explanation={data.payExplain} />
    </PaperPage>
  );
}

function Paper({ explanation }: { explanation: Explanation }) {
  const { t, i18n } = useTranslation();
  const name = useName();
  const { post, guarantee } = useCodeNames();
  const { line, work, institutionLine, departmentLine } = explanation;
  const facts = [
    [t('pay.line.who'), line.person ? name(line.person) : '—'],
    [t('pay.export.head.staffNumber'), line.staffNumber],
    [t('pay.house'), line.institution ? name(line.institution) : '—'],
    [t('pay.department'), line.department ? name(line.department) : '—'],
    [t('pay.line.post'), post(line.post)],
    [t('pay.statement.period'), t('pay.period', { from: line.period.from, until: line.period.until ?? '' })],
  ];
  return (
    <>
      <h1>{t('pay.statement.title')}</h1>
      <p className="paper-sub">{t('pay.statement.sub', { code: line.cycleCode, run: explanation.runNumber })}</p>
      <dl className="paper-facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('pay.statement.item')}</th>
            <th scope="col">{t('pay.explain.quantity')}</th>
            <th scope="col">{t('pay.results.points')}</th>
            <th scope="col">{t('pay.yuanUnit')}</th>
          </tr>
        </thead>
        <tbody>
          {work.map(one => (
            <tr key={`${one.item} ${one.isTeam}`}>
              <td>
                {name(one)}
                {one.isTeam && ` (${t('pay.explain.team')})`}
              </td>
              <td className="figures">
                {i18n.language === 'en' ? plain(one.quantity, 3) : `${plain(one.quantity, 3)} ${one.unit}`}
              </td>
              <td className="figures">{plain(one.points, 4)}</td>
              <td className="figures">{yuan(one.amount.amount)}</td>
            </tr>
          ))}
          <tr className="paper-sum">
            <td colSpan={3}>{t('pay.line.amount')}</td>
            <td className="figures">{yuan(line.amount.amount)}</td>
          </tr>
          {line.topUps.map(one => (
            <tr key={one.guarantee}>
              <td colSpan={3}>{guarantee(one.guarantee)}</td>
              <td className="figures">{yuan(one.amount.amount)}</td>
            </tr>
          ))}
          {line.adjustments.map(one => (
            <tr key={one.madeAt}>
              <td colSpan={3}>
                {t('pay.line.adjustments')}: {one.reason}
              </td>
              <td className="figures">{yuan(one.amount.amount)}</td>
            </tr>
          ))}
          <tr className="paper-total">
            <td colSpan={3}>{t('pay.line.total')}</td>
            <td className="figures">{yuan(line.total.amount)}</td>
          </tr>
        </tbody>
      </table>
      <p>
        {t('pay.statement.how', {
          own: plain(line.ownPoints, 4),
          team: plain(line.teamPoints, 4),
          post: plain(line.postFactor, 4),
          factor: plain(line.factor, 6),
          department: yuan(departmentLine.amount.amount),
          house: yuan(institutionLine.amount.amount),
          quality: plain(institutionLine.factor, 6),
        })}
      </p>
      <p className="paper-foot">
        {t('pay.explain.rulesLine', {
          title: explanation.policyTitle,
          from: explanation.policyValidFrom,
          engine: explanation.engineVersion,
          run: explanation.runNumber,
        })}{' '}
        <code>{explanation.policySha256.slice(0, 16)}</code> <code>{explanation.outputSha256.slice(0, 16)}</code>
      </p>
    </>
  );
}
