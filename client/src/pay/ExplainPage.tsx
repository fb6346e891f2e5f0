import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useTitle } from '../app/Frame';
import { useViewer } from '../app/viewer';
import { PayExplainDocument, type PayExplainQuery } from '../gql/graphql';
import { count, useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { Page } from '../ui/Page';
import { Blank, Failure, Loading } from '../ui/States';
import { useParam } from '../wards/BoardPage';
import { AppealBox } from './AppealBox';
import { fen, plain, yuan } from './money';
import { ScoreTable } from './ScoreTable';
import { WorkRecord } from './WorkRecord';
import './pay.css';

export type Explanation = NonNullable<PayExplainQuery['payExplain']>;

/** From an amount down to single pieces of work: what was done, what a point brought, and by which rules. */
export default function ExplainPage() {
  const { lineId = '' } = useParams();
  const { t } = useTranslation();
  const [search] = useParam();
  const item = search.get('item') ?? undefined;
  const { data, previousData, error, refetch } = useQuery(PayExplainDocument, { variables: { lineId, item } });
  useTitle(t('pay.explain.title'));
  const shown = data ?? previousData;
  if (error && !shown) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!shown) return <Loading rows={12} />;
  if (!shown.payExplain)
    return <Blank icon="lock" title={t('pay.explain.missing')} line={t('pay.explain.missingLine')} />;
  return <Explained explanation={shown.payExplain} item={item} onChanged={() => void refetch()} />;
}

function Explained({
  explanation,
  item,
  onChanged,
}: {
  explanation: Explanation;
  item: string | undefined;
  onChanged: () => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  const viewer = useViewer();
  const { line } = explanation;
  const isOwn = line.person?.id === viewer.person.id;
  const who = line.person ? name(line.person) : line.staffNumber;
  const amount = yuan(line.total.amount);
  const { cycleCode: code } = line;
  return (
    <Page
      title={t('pay.explain.title')}
      sentence={isOwn ? t('pay.explain.own', { code, amount }) : t('pay.explain.other', { code, amount, who })}
      note={
        <>
          <span>
            {[line.institution && name(line.institution), line.department && name(line.department)]
              .filter(Boolean)
              .join(' · ')}
          </span>
          <span>{t('pay.period', { from: line.period.from, until: line.period.until ?? '' })}</span>
        </>
      }
      tools={
        <Link className="pay-link" to={`/pay/statement/${line.id}`}>
          <Icon name="print" size={16} /> {t('pay.explain.print')}
        </Link>
      }
    >
      <Work explanation={explanation} item={item} />
      <WayDown explanation={explanation} />
      <Quality explanation={explanation} />
      <AppealBox line={line} isOwn={isOwn} onChanged={onChanged} />
      <Rules explanation={explanation} />
    </Page>
  );
}

/** What was done and what it brought; each kind of work opens to its single events. */
function Work({ explanation, item }: { explanation: Explanation; item: string | undefined }) {
  const { t } = useTranslation();
  const name = useName();
  const [, setParam] = useParam();
  const { line, work, events } = explanation;
  const most = work.reduce((max, { amount }) => (fen(amount.amount) > max ? fen(amount.amount) : max), 1n);
  return (
    <section className="pay-part">
      <h2>{t('pay.explain.work')}</h2>
      <p className="pay-plain">
        {t('pay.explain.workLine', {
          points: plain(pointsOf(line), 2),
          each: perPoint(line),
          amount: yuan(line.amount.amount),
        })}
      </p>
      {work.length === 0 && <p className="quiet">{t('pay.explain.noWork')}</p>}
      <ul className="plain pay-work">
        {work.map(one => {
          const open = one.item === item;
          return (
            <li key={`${one.item} ${one.isTeam}`}>
              <button type="button" aria-expanded={open} onClick={() => setParam('item', open ? undefined : one.item)}>
                <Icon name={open ? 'down' : 'right'} size={14} />
                <span className="pay-work-name">
                  <b>{name(one)}</b>
                  {one.isTeam && <em>{t('pay.explain.team')}</em>}
                  <small className="figures">
                    {t(one.isTeam ? 'pay.explain.teamSum' : 'pay.explain.sum', {
                      quantity: plain(one.quantity, 3),
                      unit: one.unit,
                      each: plain(one.pointsEach, 3),
                      points: plain(one.points, 2),
                    })}
                  </small>
                </span>
                <span className="pay-bar" aria-hidden="true">
                  <i style={{ width: `${Number((fen(one.amount.amount) * 100n) / most)}%` }} />
                </span>
                <b className="figures">{yuan(one.amount.amount)}</b>
              </button>
              {open && <Events events={events.filter(event => event.isTeam === one.isTeam)} total={one.eventCount} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function pointsOf({ ownPoints, teamPoints }: Explanation['line']): string {
  return (Number(ownPoints) + Number(teamPoints)).toFixed(6);
}

/** What a point came to, as a rough figure for the mind; the amounts themselves are exact. */
function perPoint(line: Explanation['line']): string {
  const points = Number(pointsOf(line));
  return points === 0 ? '—' : (Number(line.amount.amount) / points).toFixed(2);
}

function Events({ events, total }: { events: Explanation['events']; total: number }) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
    <section className="pay-events" aria-label={t('pay.explain.from')} tabIndex={0}>
      <table>
        <caption>{t('pay.explain.events', { shown: count(events.length), n: count(total) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('pay.explain.day')}</th>
            <th scope="col">{t('pay.explain.quantity')}</th>
            <th scope="col">{t('pay.results.points')}</th>
            <th scope="col">{t('pay.explain.from')}</th>
          </tr>
        </thead>
        <tbody>
          {events.map(event => (
            <tr key={event.sourceKey}>
              <td className="figures">
                {event.on}
                {event.isLate && <em> {t('pay.explain.late')}</em>}
              </td>
              <td className="figures">{plain(event.quantity, 3)}</td>
              <td className="figures">{plain(event.points, 3)}</td>
              <td>
                <WorkRecord source={event.source} recordId={event.recordId} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The way from the pool to the person, step by step. */
function WayDown({ explanation }: { explanation: Explanation }) {
  const { t } = useTranslation();
  return (
    <section className="pay-part">
      <h2>{t('pay.explain.way')}</h2>
      <ol className="plain pay-ladder">
        {explanation.steps.map(({ kind, sentence, amount }, at) => (
          <li key={`${kind} ${at.toString()}`} className={`pay-rung pay-rung-${kind.toLowerCase()}`}>
            <span className="pay-rung-name">{t(`pay.explain.steps.${kind as 'TOTAL'}`, kind)}</span>
            <span>{readable(sentence)}</span>
            <b className="figures">{yuan(amount.amount)}</b>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Long decimals and bare amounts of a sentence as people read them. */
function readable(sentence: string): string {
  return sentence
    .replaceAll(/\d+\.\d{4,}/g, number => plain(number, 4))
    .replaceAll(/\d+\.00(?=\s?%)/g, number => plain(number))
    .replaceAll(/\b\d+\.\d{2}(?![\d%])(?=\s?(?:元|yuan))/g, yuan);
}

function Quality({ explanation }: { explanation: Explanation }) {
  const { t } = useTranslation();
  const { institutionLine, scores } = explanation;
  return (
    <section className="pay-part">
      <h2>{t('pay.explain.quality')}</h2>
      <p className="pay-plain">{t('pay.explain.qualityLine', { factor: plain(institutionLine.factor, 4) })}</p>
      {scores.length > 0 && <ScoreTable scores={scores} />}
      <details className="pay-scores">
        <summary>{t('pay.explain.houseScores', { n: institutionLine.scores.length })}</summary>
        <ScoreTable scores={institutionLine.scores} />
      </details>
    </section>
  );
}

/** By which rules and which run it was counted, so that anybody can count it again. */
function Rules({ explanation }: { explanation: Explanation }) {
  const { t } = useTranslation();
  const { policyTitle, policyValidFrom, policySha256, engineVersion, runNumber, outputSha256 } = explanation;
  return (
    <section className="pay-part pay-rules">
      <h2>{t('pay.explain.rules')}</h2>
      <p>
        {t('pay.explain.rulesLine', {
          title: policyTitle,
          from: policyValidFrom,
          engine: engineVersion,
          run: runNumber,
        })}
      </p>
      <p className="quiet">
        {t('pay.explain.hashes')} <code>{policySha256.slice(0, 16)}</code> <code>{outputSha256.slice(0, 16)}</code>
      </p>
    </section>
  );
}
